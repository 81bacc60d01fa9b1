using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Journal;

/// <summary>Vouchers as JSON, each behind a comma on a line of its own.</summary>
internal sealed class LedgerJsonFormat(Currency currency, PartyIndex parties) : IVoucherFormat
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(one => (byte)one),
        (byte)'"',
        (byte)'\\',
    ]);

    private readonly int _decimals = currency.MinorUnits;

    /// <inheritdoc/>
    public void Write(VoucherPage page, PageText output)
    {
        foreach (ref readonly var voucher in page.Vouchers)
        {
            Voucher(output, page, voucher);
            output.Vouchers++;
        }
    }

    private void Voucher(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        output.Write(",\n{\"number\":"u8);
        String(output, voucher.Number.ToString());
        output.Write(",\"kind\":"u8);
        String(output, JournalWords.KindOf(voucher.Kind));
        Day(output, ",\"date\":"u8, voucher.Date);
        output.Write(",\"registered\":"u8);
        String(output, JournalWords.Time(voucher.Registered));
        Optional(output, ",\"text\":"u8, page, voucher.Text);
        output.Write(voucher.IsAutomatic ? ",\"automatic\":true"u8 : ",\"automatic\":false"u8);
        if (voucher.Reverses is { } back)
        {
            output.Write(",\"reverses\":"u8);
            String(output, back.ToString());
        }

        Document(output, page, voucher);
        Source(output, page, voucher);
        output.Write(",\"lines\":["u8);
        var isFirst = true;
        foreach (ref readonly var line in page.Lines(voucher))
        {
            output.Write(isFirst ? "{\"account\":"u8 : ",{\"account\":"u8);
            isFirst = false;
            Line(output, page, line);
        }

        output.Write("]}"u8);
    }

    private static void Document(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        if (voucher.Document is not { } document)
        {
            return;
        }

        output.Write(",\"document\":{\"id\":"u8);
        String(output, document.ToString());
        output.Write(",\"kind\":"u8);
        String(output, voucher.DocumentKind ?? "other");
        Optional(output, ",\"number\":"u8, page, voucher.DocumentNumber);
        if (voucher.DocumentDate is { } date)
        {
            Day(output, ",\"date\":"u8, date);
        }

        output.Write((byte)'}');
    }

    private static void Source(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        if (!voucher.IsTakenOver)
        {
            return;
        }

        output.Write(",\"source\":{\"series\":"u8);
        String(output, page.Text(voucher.SourceSeries));
        Optional(output, ",\"number\":"u8, page, voucher.SourceNumber);
        if (voucher.SourceRegistered is { } registered)
        {
            Day(output, ",\"registered\":"u8, registered);
        }

        Optional(output, ",\"reference\":"u8, page, voucher.SourceReference);
        output.Write((byte)'}');
    }

    private void Line(PageText output, VoucherPage page, in LineFacts line)
    {
        String(output, page.Text(line.Account));
        Minor(output, ",\"debit\":"u8, line.Debit, _decimals);
        Minor(output, ",\"credit\":"u8, line.Credit, _decimals);
        if (line.Currency is { } foreign)
        {
            output.Write(",\"currency\":"u8);
            String(output, foreign);
            Minor(output, ",\"amount\":"u8, line.Foreign, Currency.Parse(foreign).MinorUnits);
        }

        Optional(output, ",\"text\":"u8, page, line.Text);
        if (!line.VatCode.IsNone)
        {
            output.Write(",\"vat\":{\"code\":"u8);
            String(output, page.Text(line.VatCode));
            output.Write(",\"part\":"u8);
            String(output, JournalWords.PartOf(line.VatPart));
            output.Write(",\"rate\":\""u8);
            output.Number(line.VatRate);
            output.Write((byte)'"');
            Day(output, ",\"date\":"u8, line.VatDate);
            output.Write((byte)'}');
        }

        if (!line.Party.IsNone)
        {
            var key = page.Text(line.Party);
            output.Write(",\"party\":"u8);
            String(output, key);
            output.Write(
                parties.Of(key, page.Text(line.Account)).Role == PartyRole.Customer
                    ? ",\"role\":\"customer\""u8
                    : ",\"role\":\"supplier\""u8
            );
        }

        Objects(output, page, line);
        if (line.Quantity is { } quantity)
        {
            output.Write(",\"quantity\":"u8);
            String(output, quantity.ToString(CultureInfo.InvariantCulture));
        }

        Optional(output, ",\"reference\":"u8, page, line.Reference);
        output.Write((byte)'}');
    }

    private static void Objects(PageText output, VoucherPage page, in LineFacts line)
    {
        if (line.ObjectCount == 0)
        {
            return;
        }

        var next = ",\"objects\":["u8;
        foreach (ref readonly var one in page.Objects(line))
        {
            output.Write(next);
            output.Write("{\"dimension\":"u8);
            String(output, page.Text(one.Dimension));
            output.Write(",\"object\":"u8);
            String(output, page.Text(one.Object));
            output.Write((byte)'}');
            next = ","u8;
        }

        output.Write((byte)']');
    }

    private static void Minor(PageText output, ReadOnlySpan<byte> name, long minor, int decimals)
    {
        output.Write(name);
        output.Write((byte)'"');
        output.Minor(minor, decimals);
        output.Write((byte)'"');
    }

    private static void Day(PageText output, ReadOnlySpan<byte> name, DateOnly day)
    {
        output.Write(name);
        output.Write((byte)'"');
        output.Day(day);
        output.Write((byte)'"');
    }

    private static void Optional(PageText output, ReadOnlySpan<byte> name, VoucherPage page, TextPart part)
    {
        if (!part.IsNone)
        {
            output.Write(name);
            String(output, page.Text(part));
        }
    }

    private static void String(PageText output, string text) => String(output, Encoding.UTF8.GetBytes(text));

    private static void String(PageText output, ReadOnlySpan<byte> text)
    {
        output.Write((byte)'"');
        output.Write(
            text.IndexOfAny(Special) < 0
                ? text
                : Encoding.UTF8.GetBytes(
                    JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Encoding.UTF8.GetString(text))
                )
        );
        output.Write((byte)'"');
    }
}

/// <summary>Words that JSON and CSV share.</summary>
internal static class JournalWords
{
    internal static string KindOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Opening => "opening",
            EntryKind.Settlement => "settlement",
            EntryKind.Closing => "closing",
            _ => "ordinary",
        };

    internal static string PartOf(VatPart part) =>
        part switch
        {
            VatPart.OutputTax => "output",
            VatPart.InputTax => "input",
            _ => "base",
        };

    /// <summary>A moment, to the second, UTC.</summary>
    internal static string Time(long microseconds) =>
        DateTime
            .UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
