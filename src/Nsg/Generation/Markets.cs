using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>What the generator needs to know of a country, beside its country pack.</summary>
internal sealed record Market
{
    /// <summary>Place in <see cref="Markets.All"/>; words and accounts of the catalogue are in this order.</summary>
    public required int Index { get; init; }

    /// <summary>The country.</summary>
    public required Country Country { get; init; }

    /// <summary>Hundredths of the currency for a euro, in the middle of the year's walk.</summary>
    public required int CentsPerEuro { get; init; }

    /// <summary>The organisation number without its check digit for an ordinal; in ranges that registers do not give
    /// out.</summary>
    public required Func<int, string> OrganisationBody { get; init; }

    /// <summary>What follows the check digit.</summary>
    public string OrganisationEnd { get; init; } = "";

    /// <summary>The VAT number for an organisation number.</summary>
    public required Func<string, string> VatNumber { get; init; }

    /// <summary>
    /// Scheme of electronic addresses (EAS list) and what stands before the number in it; null where it is the
    /// register's own.
    /// </summary>
    public (string Scheme, string Start)? AddressScheme { get; init; }

    /// <summary>UNTDID 4461: how invoices within the country ask to be paid.</summary>
    public string HomePaymentCode { get; init; } = "30";

    /// <summary>The BBAN without its last digit, for an ordinal and an organisation number.</summary>
    public required Func<int, string, string> AccountBody { get; init; }

    /// <summary>Whether the BBAN's last digit is a check digit.</summary>
    public bool HasAccountCheck { get; init; }

    /// <summary>The country's rule for payment references; null where a reference is plain digits.</summary>
    public PaymentReferenceKind? Reference { get; init; }

    /// <summary>Whether companies send each other Finvoice at home.</summary>
    public bool UsesFinvoice { get; init; }

    /// <summary>Company form, at the end of a name.</summary>
    public required string Form { get; init; }

    /// <summary>First and second parts of company names.</summary>
    public required (string[] First, string[] Second) Names { get; init; }

    /// <summary>Towns with a postal code.</summary>
    public required (string Code, string Town)[] Towns { get; init; }

    /// <summary>Street names.</summary>
    public required string[] Streets { get; init; }

    /// <summary>Names of people.</summary>
    public required string[] People { get; init; }

    /// <summary>Telephone prefix.</summary>
    public required string Phone { get; init; }

    /// <summary>Payment terms, in words.</summary>
    public required string Terms { get; init; }

    /// <summary>The country pack.</summary>
    public CountryPack Pack => CountryPacks.Find(Country)!;

    /// <summary>Currency.</summary>
    public Currency Currency => Pack.Currency;

    /// <summary>VAT rates charged at home on a day, the standard rate first.</summary>
    public IReadOnlyList<decimal> Rates(DateOnly day) =>
        [
            .. Pack
                .VatCodes.Where(code =>
                    code is { Direction: TradeDirection.Sale, Mechanism: VatMechanism.Charged }
                    && code.Areas.Contains(TradeArea.Domestic)
                    && code.Kinds.Contains(SupplyKind.Services)
                )
                .Select(code => code.RateOn(day))
                .OfType<decimal>()
                .Distinct()
                .OrderDescending(),
        ];
}

/// <summary>The five markets.</summary>
internal static class Markets
{
    internal static readonly IReadOnlyList<Market> All =
    [
        new()
        {
            Index = 0,
            Country = Country.NO,
            CentsPerEuro = 1168,
            Form = "AS",
            Phone = "+47 55 5",
            Terms = "Netto 14 dager",
            OrganisationBody = ordinal => $"3{ordinal:D7}",
            VatNumber = number => $"NO{number}MVA",
            AccountBody = (ordinal, _) => $"999{ordinal:D7}",
            HasAccountCheck = true,
            Reference = PaymentReferenceKind.KidMod10,
            Names = (
                ["Fjord", "Nordlys", "Vestvik", "Skog", "Havn", "Bre", "Solberg", "Elve"],
                ["lys", "handel", "partner", "teknikk", "service", "data", "huset", "gruppen"]
            ),
            Towns = [("5003", "Bergen"), ("7010", "Trondheim"), ("9008", "Tromsø"), ("4006", "Stavanger")],
            Streets = ["Strandgaten", "Kirkeveien", "Bryggen", "Skolegata"],
            People = ["Ingrid Moen", "Lars Bakke", "Åse Lunde", "Øyvind Dahl"],
        },
        new()
        {
            Index = 1,
            Country = Country.SE,
            CentsPerEuro = 1112,
            Form = "AB",
            Phone = "+46 8 55",
            Terms = "30 dagar netto",
            OrganisationBody = ordinal => $"599{ordinal:D6}",
            VatNumber = number => $"SE{number}01",
            AccountBody = (ordinal, _) => $"5000000599{ordinal:D9}",
            Reference = PaymentReferenceKind.Ocr,
            Names = (
                ["Björk", "Ek", "Sjö", "Norr", "Lund", "Gran", "Väster", "Ström"],
                ["dal", "kontoret", "tjänst", "teknik", "handel", "data", "gården", "partner"]
            ),
            Towns = [("111 20", "Stockholm"), ("411 03", "Göteborg"), ("903 26", "Umeå"), ("211 22", "Malmö")],
            Streets = ["Storgatan", "Kungsgatan", "Björkvägen", "Hamngatan"],
            People = ["Anna Sjöberg", "Erik Åström", "Maja Öberg", "Nils Hedman"],
        },
        new()
        {
            Index = 2,
            Country = Country.DK,
            CentsPerEuro = 746,
            Form = "ApS",
            Phone = "+45 33 5",
            Terms = "Netto 21 dage",
            HomePaymentCode = "58",
            OrganisationBody = ordinal => $"9{ordinal:D6}",
            VatNumber = number => $"DK{number}",
            AccountBody = (ordinal, _) => $"9999000{ordinal:D6}",
            Reference = PaymentReferenceKind.KidMod10,
            Names = (
                ["Havne", "Øst", "Lille", "Grøn", "Nør", "Strand", "Møl", "Bøge"],
                ["gade", "handel", "service", "teknik", "huset", "data", "lageret", "partner"]
            ),
            Towns = [("1058", "København K"), ("8000", "Aarhus C"), ("5000", "Odense C"), ("9000", "Aalborg")],
            Streets = ["Havnegade", "Vestergade", "Søndergade", "Møllevej"],
            People = ["Mette Sørensen", "Jens Kjær", "Søren Ravn", "Ida Bjerre"],
        },
        new()
        {
            Index = 3,
            Country = Country.FI,
            CentsPerEuro = 100,
            Form = "Oy",
            Phone = "+358 9 55",
            Terms = "14 päivää netto",
            UsesFinvoice = true,
            AddressScheme = ("0216", "0037"),
            HomePaymentCode = "58",
            OrganisationBody = ordinal => $"9{ordinal:D6}",
            VatNumber = number => $"FI{number}",
            AccountBody = (ordinal, _) => $"799900{ordinal:D7}",
            HasAccountCheck = true,
            Reference = PaymentReferenceKind.FinnishReference,
            Names = (
                ["Järven", "Koivu", "Saaren", "Metsä", "Pohjan", "Ranta", "Kuusi", "Salmen"],
                ["puu", "palvelu", "tekniikka", "kauppa", "talo", "tieto", "varasto", "kumppanit"]
            ),
            Towns = [("00100", "Helsinki"), ("33100", "Tampere"), ("90100", "Oulu"), ("20100", "Turku")],
            Streets = ["Rantakatu", "Koulukatu", "Satamatie", "Koivukuja"],
            People = ["Aino Mäkelä", "Pekka Häkkinen", "Sanna Lehtinen", "Jukka Väisänen"],
        },
        new()
        {
            Index = 4,
            Country = Country.IS,
            CentsPerEuro = 14320,
            Form = "ehf.",
            Phone = "+354 555 ",
            Terms = "15 daga greiðslufrestur",
            OrganisationBody = ordinal =>
                $"{41 + (ordinal / 80 % 28)}{1 + (ordinal / 2240 % 12):D2}{99 - (ordinal / 26880 % 50)}{20 + (ordinal % 80)}",
            OrganisationEnd = "0",
            VatNumber = number => $"IS{int.Parse(number[..2]) + 59}{number[6..8]}{number[3]}",
            AccountBody = (ordinal, number) => $"099926{ordinal:D6}{number[..9]}",
            Names = (
                ["Hraun", "Jökul", "Fjalla", "Norður", "Vík", "Sól", "Ós", "Mýra"],
                ["borg", "þjónusta", "verslun", "tækni", "hús", "gögn", "smiðja", "félagar"]
            ),
            Towns = [("101", "Reykjavík"), ("600", "Akureyri"), ("220", "Hafnarfjörður"), ("400", "Ísafjörður")],
            Streets = ["Hafnargata", "Laugavegur", "Strandgata", "Skólavegur"],
            People = ["Guðrún Jónsdóttir", "Þór Ægisson", "Ólöf Einarsdóttir", "Björn Árnason"],
        },
    ];
}
