using Nsg.Reporting.Vouchers;

namespace Nsg.Reporting.XbrlGl;

/// <summary>Elements of an entry of a version of XBRL GL.</summary>
internal sealed class XbrlGlTags(XbrlGlDialect dialect)
{
    internal const string Context = "now";
    internal const string PureUnit = "NotUsed";
    internal const int TextMax = 1_000;

    private const string Now = $"contextRef=\"{Context}\"";

    internal XmlTag Header { get; } = new(2, "gl-cor:entryHeader");

    internal XmlTag PostedDate { get; } = Core(3, "postedDate");

    internal XmlTag EnteredBy { get; } = Core(3, "enteredBy");

    internal XmlTag EnteredDate { get; } = Core(3, "enteredDate");

    internal XmlTag Journal { get; } = new(3, "gl-bus:sourceJournalDescription", Now);

    internal XmlTag EntryType { get; } = Core(3, "entryType");

    internal XmlTag EntryNumber { get; } = Core(3, "entryNumber");

    internal XmlTag EntryComment { get; } = Core(3, "entryComment");

    internal XmlTag Qualifier { get; } = Core(3, "qualifierEntry");

    internal XmlTag Detail { get; } = new(3, "gl-cor:entryDetail");

    internal XmlTag LineNumber { get; } = Core(4, "lineNumber");

    internal XmlTag Account { get; } = new(4, "gl-cor:account");

    internal XmlTag AccountId { get; } = Core(5, "accountMainID");

    internal XmlTag AccountName { get; } = Core(5, "accountMainDescription");

    internal XmlTag AccountType { get; } = Core(5, "mainAccountType");

    internal XmlTag AccountKind { get; } = Core(5, "accountType");

    internal XmlTag AmountCurrency { get; } = new(4, "gl-muc:amountCurrency", Now);

    internal XmlTag OriginalCurrency { get; } = new(4, "gl-muc:amountOriginalCurrency", Now);

    internal XmlTag Side { get; } = Core(4, "debitCreditCode");

    internal XmlTag PostingDate { get; } = Core(4, "postingDate");

    internal XmlTag Party { get; } = new(4, "gl-cor:identifierReference");

    internal XmlTag PartyCode { get; } = Core(5, "identifierCode");

    internal XmlTag PartyName { get; } = Core(5, "identifierDescription");

    internal XmlTag PartyType { get; } = Core(5, "identifierType");

    internal XmlTag DocumentType { get; } = Core(4, "documentType");

    internal XmlTag DocumentNumber { get; } = Core(4, "documentNumber");

    internal XmlTag DocumentReference { get; } = Core(4, "documentReference");

    internal XmlTag DocumentDate { get; } = Core(4, "documentDate");

    internal XmlTag Status { get; } = Core(4, "postingStatus");

    internal XmlTag Comment { get; } = Core(4, "detailComment");

    internal XmlTag Taxes { get; } = new(4, "gl-cor:taxes");

    internal XmlTag TaxDescription { get; } = Core(5, "taxDescription");

    internal XmlTag TaxRate { get; } =
        new(5, "gl-cor:taxPercentageRate", $"{Now} unitRef=\"{PureUnit}\" decimals=\"INF\"");

    internal XmlTag TaxCode { get; } = Core(5, "taxCode");

    /// <summary>Whether amounts stand on a side.</summary>
    internal bool HasSides => dialect.HasSides;

    /// <summary>An amount of a currency.</summary>
    internal static XmlTag Amount(int depth, string name, string currency, int decimals) =>
        new(depth, name, FormattableString.Invariant($"{Now} unitRef=\"{currency}\" decimals=\"{decimals}\""));

    private static XmlTag Core(int depth, string name) => new(depth, "gl-cor:" + name, Now);
}
