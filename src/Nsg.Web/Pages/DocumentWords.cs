using Nsg.Bookkeeping.Intake;
using Nsg.Web.Languages;

namespace Nsg.Web.Pages;

/// <summary>Words for what the books call things by.</summary>
internal static class DocumentWords
{
    internal static Phrase Kind(string kind) =>
        kind switch
        {
            "invoice" => Texts.KindInvoice,
            "credit-note" => Texts.KindCreditNote,
            "receipt" => Texts.KindReceipt,
            "bank-statement" => Texts.KindStatement,
            "bank-notification" => NoticeTexts.Kind,
            DocumentKinds.PurchaseOrder or DocumentKinds.SalesOrder => Texts.KindOrder,
            "order-response" or "order-response-simple" => Texts.KindOrderResponse,
            "order-change" => Texts.KindOrderChange,
            "order-cancellation" => Texts.KindOrderCancellation,
            DocumentKinds.OrderAgreement => Texts.KindOrderAgreement,
            DocumentKinds.DespatchAdvice => Texts.KindDespatchAdvice,
            DocumentKinds.ReceiptAdvice => Texts.KindReceiptAdvice,
            "catalogue" => ProductTexts.Catalogue,
            _ => Texts.KindOther,
        };

    internal static Phrase State(string state) =>
        state switch
        {
            "booked" => Texts.StateBooked,
            "review" => Texts.StateReview,
            "rejected" => Texts.StateRejected,
            _ => Texts.StateStored,
        };

    /// <summary>The badge's class of a state.</summary>
    internal static string StateClass(string state) =>
        state switch
        {
            "booked" => "badge good",
            "review" => "badge attention",
            "rejected" => "badge negative",
            _ => "badge",
        };

    internal static Phrase Flag(string kind) =>
        kind switch
        {
            "double-payment" => Texts.FlagDoublePayment,
            "overpayment" => Texts.FlagOverpayment,
            "possible-duplicate" => Texts.FlagDuplicate,
            "changed-bank-account" => Texts.FlagAccount,
            "statement-break" or "statement-gap" => Texts.FlagStatement,
            "statement-awaited" => NoticeTexts.Awaited,
            _ => Texts.FlagOther,
        };
}
