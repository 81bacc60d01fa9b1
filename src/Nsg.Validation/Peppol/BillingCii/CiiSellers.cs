using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;

namespace Nsg.Validation.Peppol.BillingCii;

/// <summary>The countries that decide which national rules a Cross Industry Invoice must keep. A country is null when the
/// place that decides is there several times; then the rules of no country are asked.</summary>
internal sealed class CiiSellers
{
    private static readonly Fact<CiiSellers> Shared = new(static (root, _) => new CiiSellers(root));
    private static readonly ElementName[] Registrations = Path("SpecifiedTaxRegistration");
    private static readonly ElementName[] Id = Path("ID");
    private static readonly ElementName[] Country = Path("PostalTradeAddress/CountryID");

    private CiiSellers(XmlElementNode root)
    {
        var (seller, buyer, representative) = (
            root.First(Path(Seller)),
            root.First(Path(Buyer)),
            root.First(Path(Representative))
        );
        SellerAddress = seller.SingleText(Country);
        BuyerAddress = buyer.SingleText(Country);
        RepresentativeAddress = representative.SingleText(Country);
        var deciding =
            VatPrefix(seller) is { Length: > 0 } own ? own
            : VatPrefix(representative) is { Length: > 0 } theirs ? theirs
            : SellerAddress;
        SellerCountry = deciding is null ? null : Lexical.Normal(deciding).ToUpperInvariant();
    }

    /// <summary>As written in the seller's address.</summary>
    internal string? SellerAddress { get; }

    /// <summary>As written in the buyer's address.</summary>
    internal string? BuyerAddress { get; }

    /// <summary>As written in the address of the tax representative.</summary>
    internal string? RepresentativeAddress { get; }

    /// <summary>Country of the tax number that is registered as VAT's, else of the address.</summary>
    /// <remarks>The publisher looks for the scheme <c>VAT</c>, though EN 16931 writes <c>VA</c> in this syntax.</remarks>
    internal string? SellerCountry { get; }

    internal static CiiSellers Of(ValidationScope scope) => scope.Get(Shared);

    /// <summary>The tax numbers of a party under a scheme.</summary>
    internal static IEnumerable<XmlElementNode> TaxNumbers(XmlElementNode? party, string scheme) =>
        party.All(Registrations).Where(one => one.HasAttribute("schemeID", scheme, Id)).Select(one => one.First(Id)!);

    private static string VatPrefix(XmlElementNode? party) =>
        TaxNumbers(party, "VAT").FirstOrDefault()?.WholeText() is { } number
            ? number[..Math.Min(2, number.Length)]
            : "";
}
