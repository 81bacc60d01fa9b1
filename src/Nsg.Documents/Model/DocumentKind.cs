namespace Nsg.Documents.Model;

/// <summary>What a business document is, apart from the syntax that carries it.</summary>
public enum DocumentKind
{
    /// <summary>A commercial invoice (UNTDID 1001 code 380 and its kin).</summary>
    Invoice,

    /// <summary>A credit note (UNTDID 1001 code 381 and its kin).</summary>
    CreditNote,

    /// <summary>A receipt: a sale already paid when the document was made.</summary>
    Receipt,

    /// <summary>A bank's statement of booked entries.</summary>
    BankStatement,

    /// <summary>A bank's notification of single credits and debits, which a statement books.</summary>
    BankNotification,

    /// <summary>A bank's answer to ordered payments.</summary>
    PaymentStatus,

    /// <summary>An order.</summary>
    Order,

    /// <summary>A change of an order.</summary>
    OrderChange,

    /// <summary>A cancellation of an order.</summary>
    OrderCancellation,

    /// <summary>The seller's answer to an order.</summary>
    OrderResponse,

    /// <summary>The seller's account of what was agreed, without an order before it.</summary>
    OrderAgreement,

    /// <summary>The seller's notice of what is on its way.</summary>
    DespatchAdvice,

    /// <summary>The buyer's notice of what arrived.</summary>
    ReceiptAdvice,

    /// <summary>A supplier's catalogue of items.</summary>
    Catalogue,

    /// <summary>Known by its root, with no reader of its own yet: kept, listed, not booked.</summary>
    Other,
}
