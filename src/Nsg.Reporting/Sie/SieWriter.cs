using System.Globalization;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Sie;

/// <summary>
/// Writes one financial year of a ledger as SIE 4E, in CP437 with its checksum, voucher by voucher. Vouchers that were taken over keep the
/// series and numbers that they had before.
/// </summary>
public static class SieWriter
{
    private const string CustomerDimension = "8";
    private const string SupplierDimension = "9";

    /// <summary>Writes the file.</summary>
    /// <param name="extract">The ledger of one financial year.</param>
    /// <param name="software">Version of this program.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="isForImport">Whether to write type 4I, vouchers for another program to take in, without balances; else 4E.</param>
    /// <returns>Texts in which letters were replaced, because CP437 does not have them.</returns>
    public static long Write(LedgerExtract extract, string software, Stream output, bool isForImport = false)
    {
        ArgumentNullException.ThrowIfNull(extract);
        var text = new SieText(output);
        Header(text, extract, software);
        Chart(text, extract);
        Dimensions(text, extract);
        if (!isForImport)
        {
            Balances(text, extract);
        }

        var ids = extract.Parties.DistinctBy(party => (party.Key, party.Role)).ToDictionary(party => (party.Key, party.Role), party => party.Id);
        foreach (var entry in extract.Entries.Where(entry => entry.Kind != EntryKind.Opening))
        {
            Voucher(text, entry, ids);
        }

        text.Uncounted("#KSUMMA " + text.Checksum.ToString(CultureInfo.InvariantCulture));
        text.Flush();
        return text.Replaced;
    }

    private static void Header(SieText text, LedgerExtract extract, string software)
    {
        text.Uncounted("#FLAGGA 0");
        text.Uncounted("#KSUMMA");
        text.Label("#FORMAT").Plain("PC8").End();
        text.Label("#SIETYP").Plain("4").End();
        text.Label("#PROGRAM").Quoted("nsg").Quoted(software).End();
        text.Label("#GEN").Day(DateOnly.FromDateTime(extract.Created.UtcDateTime)).End();
        text.Label("#FNAMN").Quoted(extract.Company.Name).End();
        text.Label("#ORGNR").Word(Number(extract.Company)).End();
        text.Label("#RAR").Plain("0").Day(extract.From).Day(extract.To).End();
        text.Label("#VALUTA").Plain(extract.Company.Currency.Code).End();
    }

    /// <summary>The format writes ten digits with a hyphen.</summary>
    private static string Number(ExtractCompany company)
    {
        const int digits = 10, ending = 4;
        return company.Number.Length == digits
            ? $"{company.Number[..^ending]}-{company.Number[^ending..]}"
            : company.Number;
    }

    private static void Chart(SieText text, LedgerExtract extract)
    {
        foreach (var account in extract.Accounts)
        {
            text.Label("#KONTO").Word(account.Number).Quoted(account.Name).End();
            text.Label("#KTYP").Word(account.Number).Plain(TypeOf(account.Type)).End();
            if (account.Standard is { } standard)
            {
                text.Label("#SRU").Word(account.Number).Word(standard).End();
            }
        }
    }

    private static string TypeOf(AccountType type) => type switch
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
            text.Label(dimension.Parent is null ? "#DIM" : "#UNDERDIM").Word(dimension.Id).Quoted(dimension.Name);
            (dimension.Parent is null ? text : text.Word(dimension.Parent)).End();
        }

        foreach (var one in extract.Objects)
        {
            text.Label("#OBJEKT").Word(one.Dimension).Quoted(one.Id).Quoted(one.Name).End();
        }

        foreach (var party in extract.Parties)
        {
            text.Label("#OBJEKT").Plain(DimensionOf(party.Role)).Quoted(party.Id).Quoted(party.Name).End();
        }
    }

    private static string DimensionOf(PartyRole role) => role == PartyRole.Customer ? CustomerDimension : SupplierDimension;

    /// <summary>A result account has an opening balance only when books were taken over in the middle of a year.</summary>
    private static void Balances(SieText text, LedgerExtract extract)
    {
        foreach (var account in extract.Accounts)
        {
            var isResult = account.Type is AccountType.Income or AccountType.Expense;
            if (!account.Opening.IsZero)
            {
                text.Label("#IB").Plain("0").Word(account.Number).Amount(account.Opening.Amount).End();
            }

            if (!account.Closing.IsZero)
            {
                text.Label(isResult ? "#RES" : "#UB").Plain("0").Word(account.Number).Amount(account.Closing.Amount).End();
            }
        }
    }

    private static void Voucher(SieText text, ExtractEntry entry, Dictionary<(string Key, PartyRole Role), string> ids)
    {
        var source = entry.Source;
        text.Label("#VER")
            .Word(source?.Series ?? entry.Number.Series)
            .Word(source?.Number ?? entry.Number.Number.ToString(CultureInfo.InvariantCulture))
            .Day(entry.Date).Quoted(entry.Text);
        if (source is null || source.Registered is not null)
        {
            text.Day(source?.Registered ?? DateOnly.FromDateTime(entry.Registered.UtcDateTime));
        }

        text.End();
        text.Brace("{");
        foreach (var line in entry.Lines)
        {
            Line(text, line, ids);
        }

        text.Brace("}");
    }

    private static void Line(SieText text, ExtractLine line, Dictionary<(string Key, PartyRole Role), string> ids)
    {
        var objects = line.Party is { } party
            ? line.Objects.Append((DimensionOf(line.Role), ids.GetValueOrDefault((party, line.Role)) ?? party))
            : line.Objects;
        text.Label("#TRANS").Word(line.Account).Objects(objects).Amount(line.Debit.Amount - line.Credit.Amount);
        if (line.Text is not null || line.Quantity is not null)
        {
            text.Quoted("").Quoted(line.Text);
        }

        if (line.Quantity is { } quantity)
        {
            text.Plain(quantity.ToString(CultureInfo.InvariantCulture));
        }

        text.End();
    }
}
