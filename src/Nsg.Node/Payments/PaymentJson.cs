using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Payments;

/// <summary>What a supplier is owed. Amounts are decimals in strings; negative for a credit note.</summary>
/// <param name="Document">Identifier of the invoice or credit note.</param>
/// <param name="Number">Its number.</param>
/// <param name="Supplier">Name of the supplier.</param>
/// <param name="Due">Due day.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Open">What is left to pay.</param>
/// <param name="OnItsWay">What of it was ordered and is not on a statement yet.</param>
/// <param name="Payable">What can be ordered now.</param>
/// <param name="PayTo">The account that the document names, or null.</param>
/// <param name="Reference">The reference that it wants, or null.</param>
/// <param name="Hindrance">Why nothing can be ordered as it stands, or null.</param>
/// <param name="Rejected">Why the bank rejected the last payment, or null.</param>
/// <param name="EarlierAccounts">Accounts that the supplier's earlier documents named, in digits, where this one asks to be paid to another and
/// nobody has confirmed it: then <c>accountConfirmed</c> is needed to order; else null.</param>
public sealed record PaymentDueJson(
    Guid Document,
    string Number,
    string Supplier,
    DateOnly Due,
    string Currency,
    string Open,
    string OnItsWay,
    string Payable,
    string? PayTo,
    string? Reference,
    string? Hindrance,
    string? Rejected,
    IReadOnlyList<string>? EarlierAccounts
)
{
    /// <summary>As answers tell it.</summary>
    public static PaymentDueJson Of(PaymentDue due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return new PaymentDueJson(
            due.Row.Id,
            due.Row.Document,
            due.Row.Party,
            due.Row.Due,
            due.Row.Open.Currency.Code,
            due.Row.Open.ToAmountString(),
            due.OnItsWay.ToAmountString(),
            due.Payable.ToAmountString(),
            due.Payee.Account?.Number,
            due.Payee.Reference,
            Words(due),
            due.Rejected,
            due.EarlierAccounts
        );
    }

    private static string? Words(PaymentDue due) =>
        due.Hindrance switch
        {
            PaymentHindrance.InReview => "waits for a decision",
            PaymentHindrance.OnItsWay => "is on its way",
            PaymentHindrance.NoAccount => "names no account to pay to",
            PaymentHindrance.UnusableAccount =>
                $"names account {due.Payee.Unusable}, which is no IBAN and no account of the country, or has a wrong digit",
            _ => null,
        };
}

/// <summary>Payments that were ordered together.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Message">Identification of the message to the bank.</param>
/// <param name="Account">The account that pays.</param>
/// <param name="OrderedBy">Who ordered.</param>
/// <param name="Ordered">When.</param>
/// <param name="Cancelled">Why it was taken back, or null.</param>
/// <param name="Payments">The payments.</param>
public sealed record PaymentOrderJson(
    Guid Id,
    string Message,
    string Account,
    string OrderedBy,
    DateTimeOffset Ordered,
    string? Cancelled,
    IReadOnlyList<PaymentJson> Payments
)
{
    /// <summary>As answers tell it.</summary>
    public static PaymentOrderJson Of(PaymentOrderRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new PaymentOrderJson(
            row.Order,
            row.Message,
            row.Account,
            row.Actor,
            row.Time,
            row.Cancelled,
            [.. row.Payments.Select(PaymentJson.Of)]
        );
    }

    /// <summary>What was ordered just now.</summary>
    internal static PaymentOrderJson Of(PaymentsOrdered ordered, string actor, DateTimeOffset time) =>
        new(
            ordered.Order,
            ordered.Message,
            ordered.Account.Number,
            actor,
            time,
            null,
            [.. ordered.Payments.Select(PaymentJson.Of)]
        );
}

/// <summary>A payment.</summary>
/// <param name="EndToEndId">What the bank's statement and answer name it by.</param>
/// <param name="Day">When it is carried out.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Account">The account that is paid to.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Amount">What is paid.</param>
/// <param name="State"><c>ordered</c>, <c>accepted</c>, <c>pending</c>, <c>rejected</c> or <c>cancelled</c>.</param>
/// <param name="Code">The bank's code, or null.</param>
/// <param name="Reason">The bank's reason, or null.</param>
/// <param name="Documents">What it pays.</param>
public sealed record PaymentJson(
    string EndToEndId,
    DateOnly Day,
    string Payee,
    string Account,
    string Currency,
    string Amount,
    string State,
    string? Code,
    string? Reason,
    IReadOnlyList<PaidDocumentJson> Documents
)
{
    internal static PaymentJson Of(PaymentRow row) =>
        new(
            row.EndToEnd,
            row.Day,
            row.Payee,
            row.Account,
            row.Amount.Currency.Code,
            row.Amount.ToAmountString(),
            row.State,
            row.Code,
            row.Reason,
            [.. row.Items.Select(item => new PaidDocumentJson(item.Item, item.Number, item.Amount.ToAmountString()))]
        );

    internal static PaymentJson Of(OrderedPayment payment) =>
        new(
            payment.EndToEnd,
            payment.Day,
            payment.Payee,
            payment.Account.Number,
            payment.Currency.Code,
            Text(payment.Amount, payment.Currency),
            PaymentStates.Ordered,
            null,
            null,
            [
                .. payment.Items.Select(item => new PaidDocumentJson(
                    item.Item,
                    item.Number,
                    Text(item.Amount, payment.Currency)
                )),
            ]
        );

    private static string Text(decimal amount, Currency currency) => new Money(amount, currency).ToAmountString();
}

/// <summary>A document in a payment.</summary>
/// <param name="Document">Its identifier.</param>
/// <param name="Number">Its number.</param>
/// <param name="Amount">What of it is paid; negative for a credit note.</param>
public sealed record PaidDocumentJson(Guid Document, string Number, string Amount);
