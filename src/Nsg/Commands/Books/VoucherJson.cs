using System.Globalization;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Books;

/// <summary>A voucher as JSON, the same in every command.</summary>
internal static class VoucherJson
{
    /// <summary>The voucher; <paramref name="number"/> is the number on its document (BT-1).</summary>
    internal static object Of(EntryRow entry, string? number) =>
        new
        {
            number = entry.Number.ToString(),
            date = Output.Day(entry.Date),
            kind = entry.Kind,
            text = entry.Text,
            document = number,
            documentId = entry.Document,
            rule = entry.Rule,
            confidence = Output.DecimalOrNull(entry.Confidence),
            why = entry.Why,
            reverses = entry.Reverses,
            entry = entry.Entry,
            sequence = entry.Sequence,
            registered = entry.Registered.ToString("yyyy-MM-ddTHH:mm:ss.ffffffK", CultureInfo.InvariantCulture),
            lines = entry.Lines.Select(Line),
        };

    private static object Line(LineRow line) =>
        new
        {
            account = line.Account,
            debit = line.Debit.ToAmountString(),
            credit = line.Credit.ToAmountString(),
            currency = line.Transaction.Currency.Code,
            amount = line.Transaction.ToAmountString(),
            text = line.Text,
            vatCode = line.VatCode,
            vatPart = line.VatPart,
            vatRate = Output.DecimalOrNull(line.VatRate),
            vatDate = Output.DayOrNull(line.VatDate),
            party = line.Party,
            item = line.Item,
        };
}
