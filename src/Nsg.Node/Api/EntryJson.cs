using System.Globalization;
using Nsg.Node.Http;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>A voucher.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Number">Voucher number.</param>
/// <param name="Kind">ordinary, opening or settlement.</param>
/// <param name="Date">Posting date.</param>
/// <param name="Text">Text.</param>
/// <param name="Document">Document, or null.</param>
/// <param name="Reverses">The voucher that it takes back, or null.</param>
/// <param name="Rule">Rule and version; null when a person decided.</param>
/// <param name="Confidence">How sure the rule was, a decimal; or null.</param>
/// <param name="Why">Why, in words; or null.</param>
/// <param name="Sequence">Place in the log.</param>
/// <param name="Registered">When it was registered.</param>
/// <param name="Lines">Lines.</param>
internal sealed record EntryJson(
    Guid Id,
    [property: Tells(Told.Nothing)] string Number,
    [property: Tells(Told.Nothing)] string Kind,
    DateOnly Date,
    [property: Tells(Told.Text)] string Text,
    Guid? Document,
    Guid? Reverses,
    [property: Tells(Told.Nothing)] string? Rule,
    [property: Tells(Told.Nothing)] string? Confidence,
    [property: Tells(Told.Text)] string? Why,
    long Sequence,
    DateTimeOffset Registered,
    IReadOnlyList<EntryLineJson> Lines
)
{
    internal static EntryJson Of(EntryRow row) =>
        new(
            row.Entry,
            row.Number.ToString(),
            row.Kind,
            row.Date,
            row.Text,
            row.Document,
            row.Reverses,
            row.Rule,
            row.Confidence?.ToString(CultureInfo.InvariantCulture),
            row.Why,
            row.Sequence,
            row.Registered,
            [.. row.Lines.Select(EntryLineJson.Of)]
        );
}

/// <summary>A line of a voucher. Amounts are decimals in strings.</summary>
/// <param name="Account">Account.</param>
/// <param name="Debit">Debit, base currency; negative where a voucher takes another one back.</param>
/// <param name="Credit">Credit, base currency; likewise.</param>
/// <param name="Currency">Transaction currency.</param>
/// <param name="Amount">Amount in the transaction currency, debit positive.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="VatCode">VAT code, or null.</param>
/// <param name="VatPart">base, output or input; or null.</param>
/// <param name="VatRate">Percent, or null.</param>
/// <param name="VatDate">VAT date, or null.</param>
/// <param name="Party">Customer or supplier, or null.</param>
/// <param name="Item">Document whose open item it changes, or null.</param>
internal sealed record EntryLineJson(
    [property: Tells(Told.Nothing)] string Account,
    [property: Tells(Told.Amount)] string Debit,
    [property: Tells(Told.Amount)] string Credit,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Text)] string? Text,
    [property: Tells(Told.Nothing)] string? VatCode,
    [property: Tells(Told.Nothing)] string? VatPart,
    [property: Tells(Told.Nothing)] string? VatRate,
    DateOnly? VatDate,
    [property: Tells(Told.Party)] string? Party,
    Guid? Item
)
{
    internal static EntryLineJson Of(LineRow row) =>
        new(
            row.Account,
            row.Debit.ToAmountString(),
            row.Credit.ToAmountString(),
            row.Transaction.Currency.Code,
            row.Transaction.ToAmountString(),
            row.Text,
            row.VatCode,
            row.VatPart,
            row.VatRate?.ToString(CultureInfo.InvariantCulture),
            row.VatDate,
            row.Party,
            row.Item
        );
}
