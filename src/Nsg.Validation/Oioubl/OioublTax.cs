using Nsg.Documents.Xml;
using Nsg.Validation.Conditions;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Oioubl;

/// <summary>The two rules that hold a document's taxes against those of its lines (F-LIB402, F-LIB404), each line looked at
/// once.</summary>
internal static class OioublTax
{
    private const string Lines = "/*/cac:InvoiceLine|/*/cac:CreditNoteLine";

    private static readonly string[] OfVat =
    [
        "B",
        "M",
        "L",
        "K",
        "O",
        "G",
        "ZeroRated",
        "StandardRated",
        "ReverseCharge",
    ];
    private static readonly string[] Summed = ["StandardRated", "ZeroRated", "ReverseCharge"];

    private static readonly PathTerm Category = new("cac:TaxCategory/cbc:ID");
    private static readonly PathTerm Scheme = new("cac:TaxCategory/cac:TaxScheme/cbc:ID");
    private static readonly PathTerm Taxable = new("cbc:TaxableAmount");
    private static readonly PathTerm TaxableCurrency = new("cbc:TaxableAmount/@currencyID");
    private static readonly PathTerm Amount = new("cbc:Amount");
    private static readonly PathTerm AmountCurrency = new("cbc:Amount/@currencyID");
    private static readonly PathTerm Indicator = new("cbc:ChargeIndicator");
    private static readonly PathTerm Allowances = new("/*/cac:AllowanceCharge");
    private static readonly PathTerm OfDocument = new("/*/cac:TaxTotal/cac:TaxSubtotal");
    private static readonly PathTerm[] OfLines =
    [
        .. Lines.Split('|').Select(path => new PathTerm($"{path}/cac:TaxTotal/cac:TaxSubtotal")),
    ];

    private static readonly Fact<Dictionary<Key, Sum>> Sums = new(Add);
    private static readonly Fact<bool> Agreeing = new(static (root, scope) => Agrees(root, scope));

    /// <summary>The words that stand for them in the tables.</summary>
    internal static IReadOnlyDictionary<string, Term> Words { get; } =
        new Dictionary<string, Term>
        {
            ["taxable-amount-agrees"] = new TruthTerm(Reach.Element, IsSumOfLines),
            ["tax-categories-agree"] = new TruthTerm(Reach.Document, static (_, s) => s.Get(Agreeing)),
        };

    // The taxable amount of a category is that of the lines, less allowances and with charges, give or take one.
    private static bool? IsSumOfLines(XmlElementNode subtotal, ValidationScope scope)
    {
        if (!Category.Values(subtotal, scope).Texts.Any(Summed.Contains))
        {
            return true;
        }

        var stated = Lexical.Decimal(Taxable.Values(subtotal, scope).One("TaxableAmount"));
        var sums = scope.Get(Sums);
        var found = Keys(subtotal, TaxableCurrency, scope).Select(key => sums.GetValueOrDefault(key)).ToList();
        if (!found.Exists(sum => sum is { HasLines: true }))
        {
            return true;
        }

        return stated is { } amount && found.TrueForAll(sum => sum?.Total is null or { IsUnreadable: false })
            ? Math.Abs((double)amount - found.Sum(sum => sum?.Total.Binary ?? 0)) <= 1
            : null;
    }

    private static bool Agrees(XmlElementNode root, ValidationScope scope)
    {
        HashSet<string> below =
        [
            .. OfLines
                .SelectMany(path => path.Elements(root, scope))
                .SelectMany(one => Category.Values(one, scope).Texts),
            .. Allowances.Elements(root, scope).SelectMany(one => Category.Values(one, scope).Texts),
        ];
        HashSet<string> above =
        [
            .. OfDocument.Elements(root, scope).SelectMany(one => Category.Values(one, scope).Texts),
        ];
        below.IntersectWith(OfVat);
        above.IntersectWith(OfVat);
        return below.SetEquals(above);
    }

    private static Dictionary<Key, Sum> Add(XmlElementNode root, ValidationScope scope)
    {
        var sums = new Dictionary<Key, Sum>();
        foreach (var subtotal in OfLines.SelectMany(path => path.Elements(root, scope)))
        {
            foreach (var key in Keys(subtotal, TaxableCurrency, scope))
            {
                var sum = At(sums, key);
                sum.HasLines = true;
                sum.Total += Number.Read(Taxable.Values(subtotal, scope).One("TaxableAmount"));
            }
        }

        foreach (var allowance in Allowances.Elements(root, scope))
        {
            if (
                Indicator.Values(allowance, scope).Texts is not [var said, ..]
                || Lexical.Boolean(said) is not { } isCharge
            )
            {
                continue;
            }

            foreach (var key in Keys(allowance, AmountCurrency, scope))
            {
                var amount = Number.Read(Amount.Values(allowance, scope).One("Amount"));
                var sum = At(sums, key);
                sum.Total += isCharge ? amount : amount.Negated();
            }
        }

        return sums;
    }

    private static Sum At(Dictionary<Key, Sum> sums, Key key) =>
        sums.TryGetValue(key, out var sum) ? sum : sums[key] = new Sum();

    private static IEnumerable<Key> Keys(XmlElementNode node, PathTerm currency, ValidationScope scope) =>
        from category in Category.Values(node, scope).Texts.Distinct()
        from scheme in Scheme.Values(node, scope).Texts.Distinct()
        from code in currency.Values(node, scope).Texts.Distinct()
        select new Key(category, scheme, code);

    private sealed record Key(string Category, string Scheme, string Currency);

    private sealed class Sum
    {
        internal bool HasLines { get; set; }

        internal Number Total { get; set; } = 0.0;
    }
}
