using System.Collections.Frozen;
using Nsg.Documents.Model;

namespace Nsg.Documents.Ubl;

/// <summary>What the document type codes (UNTDID 1001) that UBL senders write come to.</summary>
internal static class UblTypeCodes
{
    /// <summary>The code by which older nodes marked a till's receipt; not of UNTDID 1001.</summary>
    internal const string Receipt = "REC";

    /// <summary>UNTDID 1001 code of a credit note.</summary>
    internal const string CreditNote = "381";

    /// <summary>UNTDID 1001 code of a commercial invoice.</summary>
    internal const string CommercialInvoice = "380";

    /// <summary>UNTDID 1001 code that marks a document reference as the invoiced object (BT-18, BT-128).</summary>
    internal const string InvoicedObject = "130";

    /// <summary>UNTDID 1001 code that marks a document reference as the project (BT-11, in credit notes).</summary>
    internal const string Project = "50";

    // EN 16931 code list "UNTDID 1001, credit note" with the self-billed and corrective kinds.
    private static readonly FrozenSet<string> CreditNotes = FrozenSet.Create(
        "381",
        "396",
        "261",
        "262",
        "81",
        "83",
        "308",
        "420",
        "458",
        "532"
    );

    internal static DocumentKind KindOf(string? code, bool isCreditNoteRoot) =>
        isCreditNoteRoot || (code is not null && CreditNotes.Contains(code)) ? DocumentKind.CreditNote
        : code == Receipt ? DocumentKind.Receipt
        : DocumentKind.Invoice;
}
