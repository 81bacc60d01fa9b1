using System.Globalization;
using System.Xml;
using Nsg.Ledger;
using Nsg.Vocabulary;
using static Nsg.Reporting.XbrlGl.XbrlGlNames;

namespace Nsg.Reporting.XbrlGl;

/// <summary>
/// Writes a ledger as one XBRL GL instance (Recommendation 2015-03-25), voucher by voucher. Amounts stand on their side: positive with
/// <c>debitCreditCode</c> D or C, negative on the same side where a voucher takes another one back. The older dialect has signed amounts instead.
/// </summary>
public sealed class XbrlGlWriter
{
    private const string Context = "now";
    private const string PureUnit = "NotUsed";
    private const int TextMax = 1_000;

    private readonly XmlWriter xml;
    private readonly LedgerExtract extract;
    private readonly XbrlGlDialect dialect;

    private XbrlGlWriter(XmlWriter xml, LedgerExtract extract, XbrlGlDialect dialect) => (this.xml, this.extract, this.dialect) = (xml, extract, dialect);

    /// <summary>Writes the instance.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(LedgerExtract extract, Stream output) => Write(extract, output, XbrlGlDialect.Recommendation);

    /// <summary>Writes the instance in a dialect.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="dialect">Which version's names, and how sides are told.</param>
    public static void Write(LedgerExtract extract, Stream output, XbrlGlDialect dialect)
    {
        using var writer = XmlWriter.Create(output, XmlText.Settings);
        new XbrlGlWriter(writer, extract, dialect).Write();
    }

    private void Write()
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("xbrli", "xbrl", Instance);
        Prefix("link", Linkbase);
        Prefix("xlink", Xlink);
        Prefix("gl-cor", dialect.Core);
        Prefix("gl-bus", dialect.Business);
        Prefix("gl-muc", dialect.Multicurrency);
        Prefix("iso4217", Currencies);
        Prefix("iso639", Languages);
        Frame();
        xml.WriteStartElement("accountingEntries", dialect.Core);
        DocumentInfo();
        Entity(extract.Company);
        var names = extract.Accounts.ToDictionary(account => account.Number);
        var parties = extract.Parties.ToLookup(party => party.Key);
        foreach (var entry in extract.Entries)
        {
            Header(entry, names, parties);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Prefix(string prefix, string ns) => xml.WriteAttributeString("xmlns", prefix, null, ns);

    /// <summary>Schema reference, the one context and the units that facts refer to.</summary>
    private void Frame()
    {
        xml.WriteStartElement("schemaRef", Linkbase);
        xml.WriteAttributeString("type", Xlink, "simple");
        xml.WriteAttributeString("arcrole", Xlink, "http://www.w3.org/1999/xlink/properties/linkbase");
        xml.WriteAttributeString("href", Xlink, dialect.EntryPoint);
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
            Unit(currency.Code, "iso4217:" + currency.Code);
        }

        Unit(PureUnit, "xbrli:pure");
    }

    private static string Scheme(ExtractCompany company) => company.Scheme is { } scheme
        ? "urn:oasis:names:tc:ebcore:partyid-type:iso6523:" + scheme
        : "urn:nsg:organisation:" + company.Country.Code;

    private void Unit(string id, string measure)
    {
        xml.WriteStartElement("unit", Instance);
        xml.WriteAttributeString("id", id);
        xml.WriteElementString("measure", Instance, measure);
        xml.WriteEndElement();
    }

    private void DocumentInfo()
    {
        xml.WriteStartElement("documentInfo", dialect.Core);
        Fact(dialect.Core, "entriesType", "entries");
        Fact(dialect.Core, "uniqueID", extract.Id);
        Fact(dialect.Core, "language", "iso639:en");
        Fact(dialect.Core, "creationDate", XmlText.Day(DateOnly.FromDateTime(extract.Created.UtcDateTime)));
        Fact(dialect.Business, "creator", "nsg");
        if (extract.Selection is { } selection)
        {
            Fact(dialect.Core, "entriesComment", XmlText.Text(selection, TextMax));
        }

        Fact(dialect.Core, "periodCoveredStart", XmlText.Day(extract.From));
        Fact(dialect.Core, "periodCoveredEnd", XmlText.Day(extract.To));
        Fact(dialect.Business, "sourceApplication", "nsg");
        Fact(dialect.Multicurrency, "defaultCurrency", "iso4217:" + extract.Company.Currency.Code);
        xml.WriteEndElement();
    }

    private void Entity(ExtractCompany company)
    {
        xml.WriteStartElement("entityInformation", dialect.Core);
        xml.WriteStartElement("organizationIdentifiers", dialect.Business);
        Fact(dialect.Business, "organizationIdentifier", company.Number);
        Fact(dialect.Business, "organizationDescription", XmlText.Text(company.Name, TextMax));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Header(
        ExtractEntry entry,
        Dictionary<string, ExtractAccount> accounts,
        ILookup<string, ExtractParty> parties)
    {
        xml.WriteStartElement("entryHeader", dialect.Core);
        Fact(dialect.Core, "postedDate", XmlText.Day(entry.Date));
        Fact(dialect.Core, "enteredBy", entry.IsAutomatic ? "rule" : "person");
        Fact(dialect.Core, "enteredDate", XmlText.Day(DateOnly.FromDateTime(entry.Registered.UtcDateTime)));
        Fact(dialect.Business, "sourceJournalDescription", entry.Number.Series);
        Fact(dialect.Core, "entryType", entry.Reverses is null ? "standard" : "adjusting");
        Fact(dialect.Core, "entryNumber", entry.Number.ToString());
        Fact(dialect.Core, "entryComment", XmlText.Text(entry.Reverses is { } back ? $"{entry.Text} (takes back {back})" : entry.Text, TextMax));
        if (entry.Kind == EntryKind.Opening)
        {
            Fact(dialect.Core, "qualifierEntry", "balance-brought-forward");
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            Detail(entry, i, accounts[entry.Lines[i].Account], parties);
        }

        xml.WriteEndElement();
    }

    private void Detail(
        ExtractEntry entry, int index, ExtractAccount account, ILookup<string, ExtractParty> parties)
    {
        var line = entry.Lines[index];
        xml.WriteStartElement("entryDetail", dialect.Core);
        Fact(dialect.Core, "lineNumber", (index + 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("account", dialect.Core);
        Fact(dialect.Core, "accountMainID", account.Number);
        Fact(dialect.Core, "accountMainDescription", XmlText.Text(account.Name, TextMax));
        Fact(dialect.Core, "mainAccountType", TypeName(account.Type));
        Fact(dialect.Core, "accountType", "account");
        xml.WriteEndElement();
        Amount(dialect.Core, "amount", dialect.HasSides || !line.IsCredit ? line.Amount : -line.Amount);
        Fact(dialect.Multicurrency, "amountCurrency", "iso4217:" + extract.Company.Currency.Code);
        if (line.Transaction.Currency != extract.Company.Currency)
        {
            Amount(dialect.Multicurrency, "amountOriginalAmount", dialect.HasSides && line.IsCredit ? -line.Transaction : line.Transaction);
            Fact(dialect.Multicurrency, "amountOriginalCurrency", "iso4217:" + line.Transaction.Currency.Code);
        }

        if (dialect.HasSides)
        {
            Fact(dialect.Core, "debitCreditCode", line.IsCredit ? "C" : "D");
        }

        Fact(dialect.Core, "postingDate", XmlText.Day(entry.Date));
        Party(line, parties);
        Document(entry.Document);
        Fact(dialect.Core, "postingStatus", "posted");
        if (line.Text is { Length: > 0 } text)
        {
            Fact(dialect.Core, "detailComment", XmlText.Text(text, TextMax));
        }

        Taxes(line);
        xml.WriteEndElement();
    }

    private void Party(ExtractLine line, ILookup<string, ExtractParty> parties)
    {
        if (line.Party is not { } key)
        {
            return;
        }

        xml.WriteStartElement("identifierReference", dialect.Core);
        Fact(dialect.Core, "identifierCode", key);
        if (parties[key].FirstOrDefault() is { } party)
        {
            Fact(dialect.Core, "identifierDescription", XmlText.Text(party.Name, TextMax));
        }

        Fact(dialect.Core, "identifierType", line.Role == PartyRole.Customer ? "C" : "V");
        xml.WriteEndElement();
    }

    private void Document(ExtractDocument? document)
    {
        if (document is null)
        {
            return;
        }

        Fact(dialect.Core, "documentType", document.Kind switch
        {
            "invoice" => "invoice",
            "credit-note" => "credit-memo",
            "receipt" => "receipt",
            _ => "other",
        });
        if (document.Number is { } number)
        {
            Fact(dialect.Core, "documentNumber", XmlText.Text(number, TextMax));
        }

        Fact(dialect.Core, "documentReference", document.Id.ToString());
        if (document.Date is { } date)
        {
            Fact(dialect.Core, "documentDate", XmlText.Day(date));
        }
    }

    private void Taxes(ExtractLine line)
    {
        if (line.Vat is not { } vat)
        {
            return;
        }

        xml.WriteStartElement("taxes", dialect.Core);
        Fact(dialect.Core, "taxDescription", vat.Part switch
        {
            VatPart.OutputTax => "output tax",
            VatPart.InputTax => "input tax",
            _ => "taxable amount",
        });
        Amount(dialect.Core, vat.Part == VatPart.Base ? "taxBasis" : "taxAmount", line.Amount);
        xml.WriteStartElement("taxPercentageRate", dialect.Core);
        xml.WriteAttributeString("contextRef", Context);
        xml.WriteAttributeString("unitRef", PureUnit);
        xml.WriteAttributeString("decimals", "INF");
        xml.WriteString(XmlText.Number(vat.Rate));
        xml.WriteEndElement();
        Fact(dialect.Core, "taxCode", vat.Code);
        xml.WriteEndElement();
    }

    private void Amount(string ns, string name, Money amount)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteAttributeString("contextRef", Context);
        xml.WriteAttributeString("unitRef", amount.Currency.Code);
        xml.WriteAttributeString("decimals", amount.Currency.MinorUnits.ToString(CultureInfo.InvariantCulture));
        xml.WriteString(XmlText.Amount(amount));
        xml.WriteEndElement();
    }

    private void Fact(string ns, string name, string value)
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
