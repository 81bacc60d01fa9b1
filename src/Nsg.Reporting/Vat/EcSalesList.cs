using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Nsg.Reporting.Language;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Vat;

/// <summary>What one buyer in another EU country bought without tax.</summary>
/// <param name="Party">Key of the buyer in the books.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="VatNumber">VAT number with its country; null when none is known that has the shape of its
/// country's.</param>
/// <param name="Goods">Goods.</param>
/// <param name="Triangular">Triangular trade.</param>
/// <param name="Services">Services.</param>
public sealed record EcBuyer(
    string Party,
    string? Name,
    string? VatNumber,
    decimal Goods,
    decimal Triangular,
    decimal Services
)
{
    /// <summary>The same in whole units, towards zero.</summary>
    internal EcBuyer Whole =>
        this with
        {
            Goods = decimal.Truncate(Goods),
            Triangular = decimal.Truncate(Triangular),
            Services = decimal.Truncate(Services),
        };

    internal string Country => VatNumber?[..2] ?? "";

    internal string Number => VatNumber?[2..] ?? "";
}

/// <summary>The list of sales within the EU, buyer by buyer.</summary>
public static class EcSalesList
{
    /// <summary>The list whose file holds a person and a telephone number (SKV574008).</summary>
    private const string NamesAPerson = "se.ec-sales";

    private static readonly FrozenDictionary<string, Regex> Shapes = new Dictionary<string, string>
    {
        ["AT"] = "U[0-9]{8}",
        ["BE"] = "[01][0-9]{9}",
        ["BG"] = "[0-9]{9,10}",
        ["CY"] = "[0-9]{8}[A-Z]",
        ["CZ"] = "[0-9]{8,10}",
        ["DE"] = "[0-9]{9}",
        ["DK"] = "[0-9]{8}",
        ["EE"] = "[0-9]{9}",
        ["EL"] = "[0-9]{9}",
        ["ES"] = "[A-Z0-9][0-9]{7}[A-Z0-9]",
        ["FI"] = "[0-9]{8}",
        ["FR"] = "[A-Z0-9]{2}[0-9]{9}",
        ["HR"] = "[0-9]{11}",
        ["HU"] = "[0-9]{8}",
        ["IE"] = "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}",
        ["IT"] = "[0-9]{11}",
        ["LT"] = "([0-9]{9}|[0-9]{12})",
        ["LU"] = "[0-9]{8}",
        ["LV"] = "[0-9]{11}",
        ["MT"] = "[0-9]{8}",
        ["NL"] = "[A-Z0-9+*]{10}[0-9]{2}",
        ["PL"] = "[0-9]{10}",
        ["PT"] = "[0-9]{9}",
        ["RO"] = "[0-9]{2,10}",
        ["SE"] = "[0-9]{10}01",
        ["SI"] = "[0-9]{8}",
        ["SK"] = "[0-9]{10}",
        ["XI"] = "([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})",
    }.ToFrozenDictionary(
        one => one.Key,
        one => new Regex($"^{one.Value}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
        StringComparer.Ordinal
    );

    /// <summary>Whether a report is such a list.</summary>
    public static bool IsList(ReportDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Id.EndsWith(".ec-sales", StringComparison.Ordinal);
    }

    /// <summary>Whether a report is such a list and names a person who answers for it.</summary>
    public static bool NamesContact(ReportDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Id == NamesAPerson;
    }

    /// <summary>
    /// The VAT number behind a party's key (<c>DE:123456789</c>); null when there is none of the shape that its
    /// country's numbers have in VIES.
    /// </summary>
    public static string? VatNumberOf(string party)
    {
        ArgumentNullException.ThrowIfNull(party);
        if (party.Split(':') is not [var code, var number] || !Vocabulary.Country.TryParse(code, out var country))
        {
            return null;
        }

        var whole =
            Vocabulary.VatNumber.TryParse(country, number, out var found)
            || Vocabulary.VatNumber.TryParse(country, number + "01", out found)
                ? found.ToString()
                : null;
        return whole is not null && IsShaped(whole) ? whole : null;
    }

    /// <summary>A VAT number without blanks, when it has its country's shape; null otherwise.</summary>
    public static string? Shaped(string? vatNumber)
    {
        var bare = string.Concat((vatNumber ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var named = bare.StartsWith("GR", StringComparison.Ordinal) ? "EL" + bare[2..] : bare;
        return IsShaped(named) ? named : null;
    }

    /// <summary>Whether a VAT number has its country's shape, and its check digit where that is known (the Nordic
    /// countries).</summary>
    public static bool IsShaped(string vatNumber) =>
        vatNumber?.Length > 2
        && (vatNumber.AsSpan().ContainsAny('+', '*') || Vocabulary.VatNumber.TryParse(vatNumber, out _))
        && Shapes.TryGetValue(vatNumber[..2], out var shape)
        && shape.IsMatch(vatNumber[2..]);

    /// <summary>What is wrong with a list: buyers without a number, buyers at home, and a sum that is not the
    /// report's.</summary>
    internal static IEnumerable<VatControl> Broken(ReportOutcome outcome, ReportFiler filer)
    {
        foreach (var buyer in filer.Buyers.Where(buyer => buyer.VatNumber is null))
        {
            yield return new VatControl(
                "EC1",
                IsError: true,
                Line: null,
                $"{buyer.Name ?? buyer.Party} has no VAT number of an EU country's shape on the documents of these sales; give it in an adjustment [--vat-number]"
            );
        }

        foreach (
            var buyer in filer.Buyers.Where(buyer =>
                buyer.VatNumber is not null && buyer.Country == filer.VatNumber?[..2]
            )
        )
        {
            yield return new VatControl(
                "EC2",
                IsError: true,
                Line: null,
                $"{buyer.VatNumber} is a buyer in the company's own country"
            );
        }

        var rounding = filer.Buyers.Count;
        if (
            Math.Abs(filer.Buyers.Sum(one => one.Goods) - outcome.Value("goods")) > rounding
            || Math.Abs(filer.Buyers.Sum(one => one.Triangular) - outcome.Value("triangular")) > rounding
            || Math.Abs(filer.Buyers.Sum(one => one.Services) - outcome.Value("services")) > rounding
        )
        {
            yield return new VatControl(
                "EC3",
                IsError: true,
                Line: null,
                "The buyers do not add up to the sales; a sale has no buyer in the books"
            );
        }

        if (outcome.Definition.Id == NamesAPerson && filer.Contact is { Name: "" } or { Phone: "" })
        {
            yield return new VatControl(
                "EC5",
                IsError: true,
                Line: null,
                "The list names who answers for it, with a telephone number; give both in an adjustment [--contact]"
            );
        }

        if (filer.Buyers.Any(one => one.Goods < 0m || one.Triangular < 0m || one.Services < 0m))
        {
            yield return new VatControl(
                "EC4",
                IsError: false,
                Line: null,
                "A buyer's sum is negative; credit notes exceed the sales of the period"
            );
        }
    }
}
