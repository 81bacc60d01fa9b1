using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Vouchers and their lines as rows.</summary>
internal sealed class EntryRows(SqlSession session)
{
    internal void Add(RecordPlace record, EntryPosted entry)
    {
        session.Run(
            """
            INSERT INTO entry (company, entry, series, year, number, kind, day, text, document, reverses, reversed, currency, rule, confidence, why, sequence, registered)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,0,@11,@12,@13,@14,@15,@16)
            """,
            record.Company,
            entry.Entry,
            entry.Series,
            entry.Year,
            entry.Number,
            entry.Kind,
            entry.Date,
            entry.Text,
            entry.Document,
            entry.Reverses,
            entry.Currency.Code,
            entry.Provenance is { } provenance ? $"{provenance.Rule}@{provenance.Version}" : null,
            entry.Provenance?.Confidence,
            entry.Provenance?.Why,
            record.Sequence,
            LogAppender.Microseconds(record.Time)
        );
        if (entry.Reverses is { } reversed)
        {
            session.Run("UPDATE entry SET reversed = 1 WHERE company = @1 AND entry = @2", record.Company, reversed);
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            Add(record.Company, entry, entry.Lines[i], i + 1);
        }
    }

    private void Add(string company, EntryPosted entry, PostedLine line, int number)
    {
        var sides = LineSides.Of(entry, line);
        session.Run(
            """
            INSERT INTO entry_line (company, entry, line, account, day, opening, debit, credit, currency, amount, text, vat_code, vat_part, vat_rate, vat_day, party, item)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17)
            """,
            company,
            entry.Entry,
            number,
            line.Account,
            entry.Date,
            sides.IsOpening,
            sides.Debit,
            sides.Credit,
            line.Currency.Code,
            new Money(line.Amount, line.Currency).ToMinor(),
            line.Text,
            line.VatCode,
            line.VatPart,
            line.VatRate,
            line.VatDate,
            line.Party,
            line.Item
        );
    }
}

/// <summary>What a line adds to its account, in minor units of base currency.</summary>
/// <param name="Debit">On the debit side.</param>
/// <param name="Credit">On the credit side, positive.</param>
/// <param name="IsOpening">Whether it opens the account and is no movement.</param>
internal readonly record struct LineSides(long Debit, long Credit, bool IsOpening)
{
    /// <summary>A reversal takes its amounts off the side on which they stood, so that movements vanish with
    /// it; so does a line of such a voucher that was taken over.</summary>
    internal static LineSides Of(EntryPosted entry, PostedLine line)
    {
        var minor = new Money(line.Base, entry.Currency).ToMinor();
        var isTurned = entry.Reverses is not null ^ line.Turned == true;
        var isDebit = (minor >= 0) ^ (isTurned && minor != 0);
        var isOpening = entry.Kind == "opening";
        return isDebit ? new LineSides(minor, 0L, isOpening) : new LineSides(0L, -minor, isOpening);
    }
}
