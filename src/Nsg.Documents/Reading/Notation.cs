namespace Nsg.Documents.Reading;

/// <summary>How a syntax writes numbers and dates.</summary>
internal enum Notation
{
    /// <summary>As XML Schema: decimal point, 2026-01-31.</summary>
    Schema,

    /// <summary>As Finvoice: decimal comma, 20260131.</summary>
    Finvoice,
}
