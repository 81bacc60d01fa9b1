using Microsoft.AspNetCore.Mvc;

namespace Nsg.Node.Api;

/// <summary>Query parameters that lists and sums of vouchers share; those that are given narrow together.</summary>
internal sealed record EntryFilterQuery
{
    /// <summary>First posting date, yyyy-MM-dd.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Last posting date.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>Account that a line touches.</summary>
    [FromQuery(Name = "account")]
    public string? Account { get; init; }

    /// <summary>Document that they stem from.</summary>
    [FromQuery(Name = "document")]
    public string? Document { get; init; }

    /// <summary>purchase or incoming, sale or outgoing.</summary>
    [FromQuery(Name = "direction")]
    public string? Direction { get; init; }

    /// <summary>Customer or supplier: a reference of GET parties, a number that is no person's (DK:20202020), or a part of
    /// the name.</summary>
    [FromQuery(Name = "party")]
    public string? Party { get; init; }

    /// <summary>Amount of a line on either side, base currency.</summary>
    [FromQuery(Name = "amount")]
    public string? Amount { get; init; }

    /// <summary>Smallest amount of a line.</summary>
    [FromQuery(Name = "amountMin")]
    public string? AmountMin { get; init; }

    /// <summary>Largest amount of a line.</summary>
    [FromQuery(Name = "amountMax")]
    public string? AmountMax { get; init; }

    /// <summary>ordinary, opening, settlement or closing.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>Voucher series.</summary>
    [FromQuery(Name = "series")]
    public string? Series { get; init; }

    /// <summary>Dimension of a line, or dimension and object: DEPT or DEPT:10.</summary>
    [FromQuery(Name = "dimension")]
    public string? Dimension { get; init; }
}
