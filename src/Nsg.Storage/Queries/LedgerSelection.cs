namespace Nsg.Storage.Queries;

/// <summary>Which vouchers are asked for; what is null does not narrow.</summary>
public sealed record LedgerSelection
{
    /// <summary>First posting date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last posting date.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Document that they stem from.</summary>
    public Guid? Document { get; init; }

    /// <summary>Transaction of the published interface that their document belongs to.</summary>
    public Guid? Transaction { get; init; }

    /// <summary>Direction of their document: <c>purchase</c> or <c>sale</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Account that one of their lines touches.</summary>
    public string? Account { get; init; }

    /// <summary>Whether customers and suppliers begin with nothing, and are those alone whom the period knows: for a reader who
    /// is told of no earlier day.</summary>
    public bool HasPartiesFromNothing { get; init; }

    /// <summary>Whether only part of the ledger of the period is selected.</summary>
    public bool IsPartial =>
        Document is not null || Transaction is not null || Direction is not null || Account is not null;
}

/// <summary>Sums of a selection, without opening entries.</summary>
/// <param name="Entries">Vouchers.</param>
/// <param name="Debit">Debits in minor units.</param>
/// <param name="Credit">Credits in minor units.</param>
public sealed record SelectionTotals(long Entries, long Debit, long Credit);

/// <summary>What a party owes or is owed on one account; debit positive, minor units of the base currency.</summary>
/// <param name="Party">Key.</param>
/// <param name="Account">Account.</param>
/// <param name="Opening">Before the period.</param>
/// <param name="Movement">In the period.</param>
public sealed record PartyBalance(string Party, string Account, long Opening, long Movement);
