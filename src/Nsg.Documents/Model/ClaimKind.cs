namespace Nsg.Documents.Model;

/// <summary>What the sender of an invoice's syntax wants with it: not all that looks like an invoice is one.</summary>
public enum ClaimKind
{
    /// <summary>To be paid for a supply: an invoice, credit note or receipt.</summary>
    Supply,

    /// <summary>To be paid without an invoice: no supply is invoiced by it, and no VAT (EHF Payment Request).</summary>
    PaymentRequest,

    /// <summary>To be paid for an invoice that was sent before (EHF Reminder).</summary>
    Reminder,

    /// <summary>A debit note: in UBL the buyer writes it, to take back what was invoiced too much; elsewhere the seller, to ask
    /// for more. The document does not say which.</summary>
    DebitNote,
}
