using System.Buffers;
using System.Globalization;
using System.Text;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Journal;

/// <summary>
/// Writes the vouchers of a ledger as comma-separated values (RFC 4180, UTF-8), a line of a voucher on each row and
/// the voucher's facts repeated, under the
/// names of <see cref="Columns"/>. A text that a spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
public static class LedgerCsvWriter
{
    /// <summary>Media type.</summary>
    public const string MediaType = "text/csv";

    /// <summary>Names of the columns.</summary>
    public const string Columns =
        "number,kind,date,registered,text,reverses,document_kind,document_number,document_date,source_series,source_number,line,account,debit,credit,"
        + "currency,amount,line_text,vat_code,vat_part,vat_rate,vat_date,party,role,objects,quantity,reference";

    /// <summary>Writes the file.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(LedgerExtract extract, Stream output)
    {
        ArgumentNullException.ThrowIfNull(extract);
        output.Write(Encoding.ASCII.GetBytes(Columns + "\r\n"));
        var parties = new PartyIndex(extract, party => Encoding.UTF8.GetBytes(party.Id));
        PagedWriting.Write(
            extract.Vouchers,
            VoucherParts.All,
            () => new LedgerCsvFormat(extract.Company.Currency, parties),
            page => output.Write(page.Bytes)
        );
    }
}

/// <summary>Vouchers as rows.</summary>
internal sealed class LedgerCsvFormat(Currency currency, PartyIndex parties) : IVoucherFormat
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\r\n"u8);
    private static readonly SearchValues<byte> OfFormulas = SearchValues.Create("=+-@\t\r"u8);

    /// <summary>Columns of a line.</summary>
    private const int LineColumns = 16;

    private readonly int _decimals = currency.MinorUnits;
    private readonly byte[] _currency = Encoding.ASCII.GetBytes(currency.Code);
    private readonly PageText _voucher = new();

    /// <inheritdoc/>
    public void Write(VoucherPage page, PageText output)
    {
        foreach (ref readonly var voucher in page.Vouchers)
        {
            _voucher.Clear();
            Voucher(_voucher, page, voucher);
            var number = 0;
            foreach (ref readonly var line in page.Lines(voucher))
            {
                output.Write(_voucher.Bytes);
                Line(output, page, line, ++number);
            }

            if (number == 0)
            {
                // A voucher without lines keeps its number, and its row.
                output.Write(_voucher.Bytes);
                output.Write(Encoding.ASCII.GetBytes(new string(',', LineColumns - 1)));
                output.Write("\r\n"u8);
            }

            output.Vouchers++;
        }
    }

    private static void Voucher(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        Cell(output, Encoding.UTF8.GetBytes(voucher.Number.ToString()));
        Cell(output, Encoding.ASCII.GetBytes(JournalWords.KindOf(voucher.Kind)));
        output.Day(voucher.Date);
        output.Write((byte)',');
        Cell(output, Encoding.ASCII.GetBytes(JournalWords.Time(voucher.Registered)));
        Cell(output, page.Text(voucher.Text));
        Cell(output, voucher.Reverses is { } back ? Encoding.UTF8.GetBytes(back.ToString()) : []);
        Cell(output, voucher.DocumentKind is { } kind ? Encoding.UTF8.GetBytes(kind) : []);
        Cell(output, page.Text(voucher.DocumentNumber));
        Day(output, voucher.DocumentDate);
        Cell(output, page.Text(voucher.SourceSeries));
        Cell(output, page.Text(voucher.SourceNumber));
    }

    private void Line(PageText output, VoucherPage page, in LineFacts line, int number)
    {
        output.Number(number);
        output.Write((byte)',');
        Cell(output, page.Text(line.Account));
        Minor(output, line.Debit, _decimals);
        Minor(output, line.Credit, _decimals);
        if (line.Currency is { } foreign)
        {
            Cell(output, Encoding.ASCII.GetBytes(foreign));
            Minor(output, line.Foreign, Currency.Parse(foreign).MinorUnits);
        }
        else
        {
            Cell(output, _currency);
            Minor(output, line.Debit - line.Credit, _decimals);
        }

        Cell(output, page.Text(line.Text));
        Vat(output, page, line);
        var key = page.Text(line.Party);
        Cell(output, key);
        Cell(
            output,
            line.Party.IsNone ? []
                : parties.Of(key, page.Text(line.Account)).Role == PartyRole.Customer ? "customer"u8
                : "supplier"u8
        );
        Cell(output, line.ObjectCount == 0 ? [] : Objects(page, line));
        Cell(
            output,
            line.Quantity is { } quantity
                ? Encoding.ASCII.GetBytes(quantity.ToString(CultureInfo.InvariantCulture))
                : []
        );
        Last(output, page.Text(line.Reference));
        output.Write("\r\n"u8);
    }

    private static void Vat(PageText output, VoucherPage page, in LineFacts line)
    {
        if (line.VatCode.IsNone)
        {
            output.Write(",,,,"u8);
            return;
        }

        Cell(output, page.Text(line.VatCode));
        Cell(output, Encoding.ASCII.GetBytes(JournalWords.PartOf(line.VatPart)));
        output.Number(line.VatRate);
        output.Write((byte)',');
        Day(output, line.VatDate);
    }

    /// <summary><c>1=A;6=P7</c>: dimension and object.</summary>
    private static byte[] Objects(VoucherPage page, in LineFacts line)
    {
        var text = new StringBuilder();
        foreach (ref readonly var one in page.Objects(line))
        {
            text.Append(text.Length == 0 ? "" : ";")
                .Append(Encoding.UTF8.GetString(page.Text(one.Dimension)))
                .Append('=')
                .Append(Encoding.UTF8.GetString(page.Text(one.Object)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Minor(PageText output, long minor, int decimals)
    {
        output.Minor(minor, decimals);
        output.Write((byte)',');
    }

    private static void Day(PageText output, DateOnly? day)
    {
        if (day is { } one)
        {
            output.Day(one);
        }

        output.Write((byte)',');
    }

    private static void Cell(PageText output, ReadOnlySpan<byte> text)
    {
        Last(output, text);
        output.Write((byte)',');
    }

    /// <summary>A cell without the comma behind it.</summary>
    private static void Last(PageText output, ReadOnlySpan<byte> text)
    {
        var isQuoted = text.IndexOfAny(Special) >= 0;
        if (isQuoted)
        {
            output.Write((byte)'"');
        }

        if (text.Length > 0 && OfFormulas.Contains(text[0]))
        {
            output.Write((byte)'\'');
        }

        output.Write(
            isQuoted
                ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Replace("\"", "\"\"", StringComparison.Ordinal))
                : text
        );
        if (isQuoted)
        {
            output.Write((byte)'"');
        }
    }
}
