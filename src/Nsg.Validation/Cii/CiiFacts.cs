using Nsg.Documents.Cii;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;

namespace Nsg.Validation.Cii;

/// <summary>What the rules of a Cross Industry Invoice share, found in one pass.</summary>
internal sealed class CiiFacts
{
    private static readonly Fact<CiiFacts> Shared = new(static (root, _) => new CiiFacts(root));

    private static readonly ElementName Header = CiiNames.Of("ApplicableHeaderTradeSettlement");
    private static readonly ElementName Line = CiiNames.Of("SpecifiedLineTradeSettlement");
    private static readonly ElementName Tax = CiiNames.Of("ApplicableTradeTax");
    private static readonly ElementName AllowanceTax = CiiNames.Of("CategoryTradeTax");
    private static readonly ElementName Category = CiiNames.Of("CategoryCode");
    private static readonly ElementName[] TaxId = Path("SpecifiedTaxRegistration/ID");

    private readonly Dictionary<ElementName, List<XmlElementNode>> _byName = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CategoryUse> _uses = new(StringComparer.Ordinal);

    private CiiFacts(XmlElementNode root)
    {
        Root = root;
        Amounts = new Lazy<CiiAmounts>(() => new CiiAmounts(root));
        Add(root);
        foreach (var node in root.Descendants())
        {
            Add(node);
        }

        foreach (var tax in Named("ApplicableTradeTax").Concat(Named("CategoryTradeTax")))
        {
            foreach (var code in tax.All(Category).Select(one => one.WholeText()).Distinct(StringComparer.Ordinal))
            {
                Count(tax, code);
            }
        }

        var seller = root.All(Path(Seller));
        HasSellerVatId = seller.Any(one => HasId(one, "VA"));
        HasSellerTaxId = HasSellerVatId || seller.Any(one => HasId(one, "FC"));
        HasRepresentativeVatId = root.All(Path(Representative)).Any(one => HasId(one, "VA"));
        HasBuyerVatId = root.All(Path(Buyer)).Any(one => HasId(one, "VA"));
        HasBreakdown = root.Exists(Path(Settlement + "/ApplicableTradeTax"));
        TaxSum = root.All(Path(Settlement + "/ApplicableTradeTax/CalculatedAmount"))
            .Aggregate((Figure)0m, (sum, one) => sum + Figure.Of(one));
        HasBuyerLegalId = root.Exists(Path(Buyer + "/SpecifiedLegalOrganization/ID"));
        Currencies = [.. root.All(Path(Settlement + "/InvoiceCurrencyCode")).Select(one => one.WholeText())];
        TaxCurrencies = [.. root.All(Path(Settlement + "/TaxCurrencyCode")).Select(one => one.WholeText())];
    }

    internal XmlElementNode Root { get; }

    /// <summary>What lines, charges and allowances come to by VAT category and rate.</summary>
    internal Lazy<CiiAmounts> Amounts { get; }

    internal bool HasSellerVatId { get; }

    /// <summary>For VAT or for other taxes (BT-31, BT-32).</summary>
    internal bool HasSellerTaxId { get; }

    internal bool HasRepresentativeVatId { get; }

    internal bool HasBuyerVatId { get; }

    internal bool HasBuyerLegalId { get; }

    /// <summary>Both a day and a code say when VAT falls due (BT-7, BT-8).</summary>
    internal bool HasBothTaxPoints => Named("TaxPointDate").Count > 0 && Named("DueDateTypeCode").Count > 0;

    /// <summary>The tax of all breakdowns.</summary>
    internal Figure TaxSum { get; }

    /// <summary>There is a VAT breakdown (BG-23).</summary>
    internal bool HasBreakdown { get; }

    /// <summary>BT-5 as written, wherever it stands in the settlement.</summary>
    internal IReadOnlyList<string> Currencies { get; }

    /// <summary>BT-6 as written.</summary>
    internal IReadOnlyList<string> TaxCurrencies { get; }

    internal static CiiFacts Of(ValidationScope scope) => scope.Get(Shared);

    /// <summary>Every element of a name, at any depth, in document order.</summary>
    internal IReadOnlyList<XmlElementNode> Named(string name) =>
        _byName.TryGetValue(CiiNames.Of(name), out var found) ? found : [];

    /// <summary>How often a category is written in breakdowns, lines, and allowances and charges.</summary>
    internal CategoryUse Use(string category) => _uses.GetValueOrDefault(category) ?? new CategoryUse();

    /// <summary>Whether a tax, other than of an allowance or charge or just of one, has another category.</summary>
    internal bool HasOtherThan(string category, bool ofAllowances) =>
        _uses.Any(one => one.Key != category && (ofAllowances ? one.Value.Allowances : one.Value.Taxes) > 0);

    private static bool HasId(XmlElementNode party, string scheme) => party.HasAttribute("schemeID", scheme, TaxId);

    private void Add(XmlElementNode node)
    {
        if (node.Name is not { } name)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out var list))
        {
            _byName[name] = list = [];
        }

        list.Add(node);
    }

    private void Count(XmlElementNode tax, string code)
    {
        if (!_uses.TryGetValue(code, out var use))
        {
            _uses[code] = use = new CategoryUse();
        }

        if (ReferenceEquals(tax.Name, AllowanceTax))
        {
            use.Allowances++;
            return;
        }

        use.Taxes++;
        use.Breakdowns += ReferenceEquals(tax.Name, Tax) && ReferenceEquals(tax.Parent?.Name, Header) ? 1 : 0;
        use.Lines += ReferenceEquals(tax.Parent?.Name, Line) ? 1 : 0;
    }

    /// <summary>How often a VAT category is written.</summary>
    internal sealed class CategoryUse
    {
        internal int Breakdowns { get; set; }

        internal int Lines { get; set; }

        internal int Allowances { get; set; }

        /// <summary>Breakdowns, lines, and taxes elsewhere that are no allowance's or charge's.</summary>
        internal int Taxes { get; set; }
    }
}
