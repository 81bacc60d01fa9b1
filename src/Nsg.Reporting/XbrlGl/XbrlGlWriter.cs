using System.Globalization;
using System.Xml;
using Nsg.Ledger;
using Nsg.Vocabulary;
using static Nsg.Reporting.XbrlGl.XbrlGlNames;

namespace Nsg.Reporting.XbrlGl;

/// <summary>
/// Writes a ledger as one XBRL GL instance (Recommendation 2015-03-25), voucher by voucher. Amounts stand on their side: positive with
/// <c>debitCreditCode</c> D or C, negative on the same side where a voucher takes another one back.
/// </summary>
public static class XbrlGlWriter
{
    private const string Context = "now";
    private const string PureUnit = "NotUsed";
    private const int TextMax = 1_000;

    /// <summary>Writes the instance.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(LedgerExtract extract, Stream output)
    {
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("xbrli", "xbrl", Instance);
        Prefix(xml, "link", Linkbase);
        Prefix(xml, "xlink", Xlink);
        Prefix(xml, "gl-cor", Core);
        Prefix(xml, "gl-bus", Business);
        Prefix(xml, "gl-muc", Multicurrency);
        Prefix(xml, "iso4217", Currencies);
        Prefix(xml, "iso639", Languages);
        Frame(xml, extract);
        xml.WriteStartElement("accountingEntries", Core);
        DocumentInfo(xml, extract);
        Entity(xml, extract.Company);
        var names = extract.Accounts.ToDictionary(account => account.Number);
        var parties = extract.Parties.ToLookup(party => party.Key);
        foreach (var entry in extract.Entries)
        {
            Header(xml, extract, entry, names, parties);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Prefix(XmlWriter xml, string prefix, string ns) => xml.WriteAttributeString("xmlns", prefix, null, ns);

    /// <summary>Schema reference, the one context and the units that facts refer to.</summary>
    private static void Frame(XmlWriter xml, LedgerExtract extract)
    {
        xml.WriteStartElement("schemaRef", Linkbase);
        xml.WriteAttributeString("type", Xlink, "simple");
        xml.WriteAttributeString("arcrole", Xlink, "http://www.w3.org/1999/xlink/properties/linkbase");
        xml.WriteAttributeString("href", Xlink, EntryPoint);
        xml.WriteEndElement();

        xml.WriteStartElement("context", Instance);
        xml.WriteAttributeString("id", Context);
        xml.WriteStartElement("entity", Instance);
        xml.WriteStartElement("identifier", Instance);
        xml.WriteAttributeString("scheme", Scheme(extract.Company));
        xml.WriteString(extract.Company.Number);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("period", Instance);
        xml.WriteElementString("instant", Instance, XmlText.Day(DateOnly.FromDateTime(extract.Created.UtcDateTime)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (var currency in extract.Currencies.Distinct())
        {
            Unit(xml, currency.Code, "iso4217:" + currency.Code);
        }

        Unit(xml, PureUnit, "xbrli:pure");
    }

    private static string Scheme(ExtractCompany company) => company.Scheme is { } scheme
        ? "urn:oasis:names:tc:ebcore:partyid-type:iso6523:" + scheme
        : "urn:nsg:organisation:" + company.Country.Code;

    private static void Unit(XmlWriter xml, string id, string measure)
    {
        xml.WriteStartElement("unit", Instance);
        xml.WriteAttributeString("id", id);
        xml.WriteElementString("measure", Instance, measure);
        xml.WriteEndElement();
    }

    private static void DocumentInfo(XmlWriter xml, LedgerExtract extract)
    {
        xml.WriteStartElement("documentInfo", Core);
        Fact(xml, Core, "entriesType", "entries");
        Fact(xml, Core, "uniqueID", extract.Id);
        Fact(xml, Core, "language", "iso639:en");
        Fact(xml, Core, "creationDate", XmlText.Day(DateOnly.FromDateTime(extract.Created.UtcDateTime)));
        Fact(xml, Business, "creator", "nsg");
        if (extract.Selection is { } selection)
        {
            Fact(xml, Core, "entriesComment", XmlText.Text(selection, TextMax));
        }

        Fact(xml, Core, "periodCoveredStart", XmlText.Day(extract.From));
        Fact(xml, Core, "periodCoveredEnd", XmlText.Day(extract.To));
        Fact(xml, Business, "sourceApplication", "nsg");
        Fact(xml, Multicurrency, "defaultCurrency", "iso4217:" + extract.Company.Currency.Code);
        xml.WriteEndElement();
    }

    private static void Entity(XmlWriter xml, ExtractCompany company)
    {
        xml.WriteStartElement("entityInformation", Core);
        xml.WriteStartElement("organizationIdentifiers", Business);
        Fact(xml, Business, "organizationIdentifier", company.Number);
        Fact(xml, Business, "organizationDescription", XmlText.Text(company.Name, TextMax));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Header(
        XmlWriter xml,
        LedgerExtract extract,
        ExtractEntry entry,
        Dictionary<string, ExtractAccount> accounts,
        ILookup<string, ExtractParty> parties)
    {
        xml.WriteStartElement("entryHeader", Core);
        Fact(xml, Core, "postedDate", XmlText.Day(entry.Date));
        Fact(xml, Core, "enteredBy", entry.IsAutomatic ? "rule" : "person");
        Fact(xml, Core, "enteredDate", XmlText.Day(DateOnly.FromDateTime(entry.Registered.UtcDateTime)));
        Fact(xml, Business, "sourceJournalDescription", entry.Number.Series);
        Fact(xml, Core, "entryType", entry.Reverses is null ? "standard" : "adjusting");
        Fact(xml, Core, "entryNumber", entry.Number.ToString());
        Fact(xml, Core, "entryComment", XmlText.Text(entry.Reverses is { } back ? $"{entry.Text} (takes back {back})" : entry.Text, TextMax));
        if (entry.Kind == EntryKind.Opening)
        {
            Fact(xml, Core, "qualifierEntry", "balance-brought-forward");
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            Detail(xml, extract, entry, i, accounts[entry.Lines[i].Account], parties);
        }

        xml.WriteEndElement();
    }

    private static void Detail(
        XmlWriter xml, LedgerExtract extract, ExtractEntry entry, int index, ExtractAccount account, ILookup<string, ExtractParty> parties)
    {
        var line = entry.Lines[index];
        xml.WriteStartElement("entryDetail", Core);
        Fact(xml, Core, "lineNumber", (index + 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("account", Core);
        Fact(xml, Core, "accountMainID", account.Number);
        Fact(xml, Core, "accountMainDescription", XmlText.Text(account.Name, TextMax));
        Fact(xml, Core, "mainAccountType", TypeName(account.Type));
        Fact(xml, Core, "accountType", "account");
        xml.WriteEndElement();
        Amount(xml, Core, "amount", line.Amount);
        Fact(xml, Multicurrency, "amountCurrency", "iso4217:" + extract.Company.Currency.Code);
        if (line.Transaction.Currency != extract.Company.Currency)
        {
            Amount(xml, Multicurrency, "amountOriginalAmount", line.IsCredit ? -line.Transaction : line.Transaction);
            Fact(xml, Multicurrency, "amountOriginalCurrency", "iso4217:" + line.Transaction.Currency.Code);
        }

        Fact(xml, Core, "debitCreditCode", line.IsCredit ? "C" : "D");
        Fact(xml, Core, "postingDate", XmlText.Day(entry.Date));
        Party(xml, line, parties);
        Document(xml, entry.Document);
        Fact(xml, Core, "postingStatus", "posted");
        if (line.Text is { Length: > 0 } text)
        {
            Fact(xml, Core, "detailComment", XmlText.Text(text, TextMax));
        }

        Taxes(xml, line);
        xml.WriteEndElement();
    }

    private static void Party(XmlWriter xml, ExtractLine line, ILookup<string, ExtractParty> parties)
    {
        if (line.Party is not { } key)
        {
            return;
        }

        xml.WriteStartElement("identifierReference", Core);
        Fact(xml, Core, "identifierCode", key);
        if (parties[key].FirstOrDefault() is { } party)
        {
            Fact(xml, Core, "identifierDescription", XmlText.Text(party.Name, TextMax));
        }

        Fact(xml, Core, "identifierType", line.Role == PartyRole.Customer ? "C" : "V");
        xml.WriteEndElement();
    }

    private static void Document(XmlWriter xml, ExtractDocument? document)
    {
        if (document is null)
        {
            return;
        }

        Fact(xml, Core, "documentType", document.Kind switch
        {
            "invoice" => "invoice",
            "credit-note" => "credit-memo",
            "receipt" => "receipt",
            _ => "other",
        });
        if (document.Number is { } number)
        {
            Fact(xml, Core, "documentNumber", XmlText.Text(number, TextMax));
        }

        Fact(xml, Core, "documentReference", document.Id.ToString());
        if (document.Date is { } date)
        {
            Fact(xml, Core, "documentDate", XmlText.Day(date));
        }
    }

    private static void Taxes(XmlWriter xml, ExtractLine line)
    {
        if (line.Vat is not { } vat)
        {
            return;
        }

        xml.WriteStartElement("taxes", Core);
        Fact(xml, Core, "taxDescription", vat.Part switch
        {
            VatPart.OutputTax => "output tax",
            VatPart.InputTax => "input tax",
            _ => "taxable amount",
        });
        Amount(xml, Core, vat.Part == VatPart.Base ? "taxBasis" : "taxAmount", line.Amount);
        xml.WriteStartElement("taxPercentageRate", Core);
        xml.WriteAttributeString("contextRef", Context);
        xml.WriteAttributeString("unitRef", PureUnit);
        xml.WriteAttributeString("decimals", "INF");
        xml.WriteString(XmlText.Number(vat.Rate));
        xml.WriteEndElement();
        Fact(xml, Core, "taxCode", vat.Code);
        xml.WriteEndElement();
    }

    private static void Amount(XmlWriter xml, string ns, string name, Money amount)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteAttributeString("contextRef", Context);
        xml.WriteAttributeString("unitRef", amount.Currency.Code);
        xml.WriteAttributeString("decimals", amount.Currency.MinorUnits.ToString(CultureInfo.InvariantCulture));
        xml.WriteString(XmlText.Amount(amount));
        xml.WriteEndElement();
    }

    private static void Fact(XmlWriter xml, string ns, string name, string value)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteAttributeString("contextRef", Context);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static string TypeName(AccountType type) => type switch
    {
        AccountType.Asset => "asset",
        AccountType.Liability => "liability",
        AccountType.Equity => "equity",
        AccountType.Income => "income",
        _ => "expense",
    };
}
