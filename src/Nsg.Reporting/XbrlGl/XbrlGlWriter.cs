using System.Xml;
using Nsg.Reporting.Vouchers;
using static Nsg.Reporting.XbrlGl.XbrlGlNames;

namespace Nsg.Reporting.XbrlGl;

/// <summary>
/// Writes a ledger as one XBRL GL instance (Recommendation 2015-03-25), voucher by voucher. Amounts stand on their
/// side: positive with
/// <c>debitCreditCode</c> D or C, negative on the same side where a voucher takes another one back. The older dialect
/// has signed amounts instead.
/// </summary>
public sealed class XbrlGlWriter
{
    private const string Context = XbrlGlTags.Context;
    private const string PureUnit = XbrlGlTags.PureUnit;
    private const int TextMax = XbrlGlTags.TextMax;

    private readonly XmlWriter xml;
    private readonly LedgerExtract extract;
    private readonly XbrlGlDialect dialect;

    private XbrlGlWriter(XmlWriter xml, LedgerExtract extract, XbrlGlDialect dialect) =>
        (this.xml, this.extract, this.dialect) = (xml, extract, dialect);

    /// <summary>Writes the instance.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(LedgerExtract extract, Stream output) =>
        Write(extract, output, XbrlGlDialect.Recommendation);

    /// <summary>Writes the instance in a dialect.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="dialect">Which version's names, and how sides are told.</param>
    public static void Write(LedgerExtract extract, Stream output, XbrlGlDialect dialect)
    {
        using var writer = XmlWriter.Create(output, XmlText.Settings);
        new XbrlGlWriter(writer, extract, dialect).Write(output);
    }

    private void Write(Stream output)
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
        xml.Flush();
        var names = new XbrlGlTags(dialect);
        var accounts = XbrlGlFormat.AccountsOf(extract, names);
        var parties = new PartyIndex(extract, XbrlGlFormat.NameOf(extract));
        PagedWriting.Write(
            extract.Vouchers,
            VoucherParts.All,
            () => new XbrlGlFormat(extract.Company.Currency, names, accounts, parties),
            page => output.Write(page.Bytes)
        );
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
        foreach (var currency in extract.Currencies.Value.Distinct())
        {
            Unit(currency.Code, "iso4217:" + currency.Code);
        }

        Unit(PureUnit, "xbrli:pure");
    }

    private static string Scheme(ExtractCompany company) =>
        company.Scheme is { } scheme
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

    private void Fact(string ns, string name, string value)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteAttributeString("contextRef", Context);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
