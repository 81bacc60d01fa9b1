using System.Collections.Frozen;
using Nsg.Documents.Model;

namespace Nsg.Documents.Ubl;

/// <summary>What the document type codes (UNTDID 1001) and VAT category codes that UBL senders write come to.</summary>
internal static class UblTypeCodes
{
    /// <summary>The code by which older nodes marked a till's receipt; not of UNTDID 1001.</summary>
    internal const string Receipt = "REC";

    /// <summary>UNTDID 1001 code of a credit note.</summary>
    internal const string CreditNote = "381";

    /// <summary>UNTDID 1001 code of a commercial invoice.</summary>
    internal const string CommercialInvoice = "380";

    // EN 16931 code list "UNTDID 1001, credit note" with the self-billed and corrective kinds.
    private static readonly FrozenSet<string> CreditNotes =
        FrozenSet.Create("381", "396", "261", "262", "81", "83", "308", "420", "458", "532");

    // EHF 2 (AA, H, R) and OIOUBL 2 (words) beside UNTDID 5305.
    private static readonly FrozenDictionary<string, string> Categories = new Dictionary<string, string>
    {
        ["AA"] = "S",
        ["H"] = "S",
        ["R"] = "S",
        ["StandardRated"] = "S",
        ["ZeroRated"] = "Z",
        ["ReverseCharge"] = "AE",
    }.ToFrozenDictionary();

    internal static DocumentKind KindOf(string? code, bool isCreditNoteRoot) =>
        isCreditNoteRoot || (code is not null && CreditNotes.Contains(code)) ? DocumentKind.CreditNote
        : code == Receipt ? DocumentKind.Receipt
        : DocumentKind.Invoice;

    internal static string Category(string code) => Categories.GetValueOrDefault(code, code);
}
