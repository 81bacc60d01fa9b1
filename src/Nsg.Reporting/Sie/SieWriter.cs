using System.Globalization;
using System.Text;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;

namespace Nsg.Reporting.Sie;

/// <summary>What was written.</summary>
/// <param name="Vouchers">Vouchers.</param>
/// <param name="Replaced">Texts in which letters were replaced, because CP437 does not have them.</param>
public sealed record SieOutcome(long Vouchers, long Replaced);

/// <summary>
/// Writes one financial year of a ledger as SIE 4E, in CP437 with its checksum, voucher by voucher. Vouchers that
/// were taken over keep the
/// series and numbers that they had before.
/// </summary>
public static class SieWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="extract">The ledger of one financial year.</param>
    /// <param name="software">Version of this program.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="isForImport">Whether to write type 4I, vouchers for another program to take in, without balances;
    /// else 4E.</param>
    /// <param name="years">The financial years that the extract covers, newest first; null where it is one.</param>
    public static SieOutcome Write(
        LedgerExtract extract,
        string software,
        Stream output,
        bool isForImport = false,
        IReadOnlyList<(DateOnly From, DateOnly To)>? years = null
    )
    {
        ArgumentNullException.ThrowIfNull(extract);
        var text = new SieText(new PageText());
        text.Uncounted("#FLAGGA 0"u8);
        text.Uncounted("#KSUMMA"u8);
        Header(text, extract, software, years ?? [(extract.From, extract.To)]);
        Chart(text, extract);
        Dimensions(text, extract);
        if (!isForImport)
        {
            Balances(text, extract);
        }

        text.Tell();
        var (vouchers, replaced, checksum) = (0L, text.Replaced, text.Output.Checksum);
        output.Write(text.Output.Bytes);
        var parties = new PartyIndex(extract, party => Encoding.UTF8.GetBytes(party.Id));
        PagedWriting.Write(
            extract.Vouchers,
            VoucherParts.None,
            () => new SieFormat(extract.Company.Currency, parties),
            page =>
            {
                output.Write(page.Bytes);
                checksum = Crc32.Combine(checksum, page.Checksum, page.Counted);
                vouchers += page.Vouchers;
                replaced += page.Replaced;
            }
        );
        output.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"#KSUMMA {checksum}\r\n")));
        return new SieOutcome(vouchers, replaced);
    }

    private static void Header(
        SieText text,
        LedgerExtract extract,
        string software,
        IReadOnlyList<(DateOnly From, DateOnly To)> years
    )
    {
        text.Label("#FORMAT"u8).Plain("PC8").End();
        text.Label("#SIETYP"u8).Plain("4").End();
        text.Label("#PROGRAM"u8).Quoted("nsg").Quoted(software).End();
        text.Label("#GEN"u8).Day(DateOnly.FromDateTime(extract.Created.UtcDateTime)).End();
        text.Label("#FNAMN"u8).Quoted(extract.Company.Name).End();
        text.Label("#ORGNR"u8).Word(Number(extract.Company)).End();
        for (var i = 0; i < years.Count; i++)
        {
            text.Label("#RAR"u8)
                .Plain((-i).ToString(CultureInfo.InvariantCulture))
                .Day(years[i].From)
                .Day(years[i].To)
                .End();
        }

        text.Label("#VALUTA"u8).Plain(extract.Company.Currency.Code).End();
    }

    /// <summary>The format writes ten digits with a hyphen.</summary>
    private static string Number(ExtractCompany company)
    {
        const int digits = 10,
            ending = 4;
        return company.Number.Length == digits
            ? $"{company.Number[..^ending]}-{company.Number[^ending..]}"
            : company.Number;
    }

    private static void Chart(SieText text, LedgerExtract extract)
    {
        foreach (var account in extract.Accounts)
        {
            text.Label("#KONTO"u8).Word(account.Number).Quoted(account.Name).End();
            text.Label("#KTYP"u8).Word(account.Number).Plain(TypeOf(account.Type)).End();
            if (account.Standard is { } standard)
            {
                text.Label("#SRU"u8).Word(account.Number).Word(standard).End();
            }
        }
    }

    private static string TypeOf(AccountType type) =>
        type switch
        {
            AccountType.Asset => "T",
            AccountType.Income => "I",
            AccountType.Expense => "K",
            _ => "S",
        };

    private static void Dimensions(SieText text, LedgerExtract extract)
    {
        foreach (var dimension in extract.Dimensions)
        {
            text.Label(dimension.Parent is null ? "#DIM"u8 : "#UNDERDIM"u8).Word(dimension.Id).Quoted(dimension.Name);
            (dimension.Parent is null ? text : text.Word(dimension.Parent)).End();
        }

        foreach (var one in extract.Objects)
        {
            text.Label("#OBJEKT"u8).Word(one.Dimension).Quoted(one.Id).Quoted(one.Name).End();
        }

        foreach (var party in extract.Parties)
        {
            text.Label("#OBJEKT"u8).Plain(SieFormat.DimensionOf(party.Role)).Quoted(party.Id).Quoted(party.Name).End();
        }
    }

    /// <summary>A result account has an opening balance only when books were taken over in the middle of a
    /// year.</summary>
    private static void Balances(SieText text, LedgerExtract extract)
    {
        foreach (var account in extract.Accounts)
        {
            var isResult = account.Type is AccountType.Income or AccountType.Expense;
            if (!account.Opening.IsZero)
            {
                text.Label("#IB"u8).Plain("0").Word(account.Number).Amount(account.Opening.Amount).End();
            }

            if (!account.Closing.IsZero)
            {
                text.Label(isResult ? "#RES"u8 : "#UB"u8)
                    .Plain("0")
                    .Word(account.Number)
                    .Amount(account.Closing.Amount)
                    .End();
            }
        }
    }
}
