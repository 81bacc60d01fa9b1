namespace Nsg.Reporting;

/// <summary>Who files a report, with what, and when.</summary>
/// <param name="Name">Name of the company.</param>
/// <param name="Number">Its organisation number, bare.</param>
/// <param name="Scheme">ISO 6523 scheme of the number, or null.</param>
/// <param name="Currency">Currency of the figures.</param>
/// <param name="Software">Name and version of this program.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Reference">Unique identifier of what is filed; the same for the same figures.</param>
public sealed record ReportFiler(
    string Name,
    string Number,
    string? Scheme,
    string Currency,
    (string Name, string Version) Software,
    DateTimeOffset Created,
    Guid Reference
)
{
    /// <summary>What a form asks for and no books hold.</summary>
    public ReportFacts Facts { get; init; } = ReportFacts.None;

    /// <summary>What people decided about it beside its figures.</summary>
    public ReportAdjustments Adjustments { get; init; } = ReportAdjustments.None;

    /// <summary>A person who answers for it, and how to reach that person; empty when nobody was named.</summary>
    public ReportContact Contact { get; init; } = new("", "", "");

    /// <summary>Buyers of a list of sales within the EU; empty in other reports.</summary>
    public IReadOnlyList<Vat.EcBuyer> Buyers { get; init; } = [];

    /// <summary>Goods traded within the EU; empty in other reports than Intrastat.</summary>
    public IReadOnlyList<Trade.GoodsRow> Goods { get; init; } = [];

    /// <summary>The company's VAT number, with country, where it has one; null otherwise.</summary>
    public string? VatNumber { get; init; }
}

/// <param name="Name">Name.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Email">E-mail address.</param>
public sealed record ReportContact(string Name, string Phone, string Email);
