using System.Xml.Linq;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Countries.Tests;

public sealed class NorwegianVatCodesTests
{
    private const string StandardCodes = "no/saf-t/Standard Tax Codes/CSV/Standard_Tax_Codes.csv";
    private const string Rates = "no/mva-melding/informasjonsmodell_filer/kodelister/sats.xml";

    [OfficialFact(StandardCodes)]
    public void NorwegianVatCodes_AgainstTheStandardTaxCodes_AreTheSameSet() =>
        CountryPacks
            .Find(Country.NO)!
            .VatCodes.Select(code => code.Code)
            .ShouldBe(
                File.ReadLines(OfficialMaterial.Find(StandardCodes)!).Skip(1).Select(line => line.Split(';')[0]),
                ignoreOrder: true
            );

    [OfficialFact(Rates)]
    public void NorwegianRates_AgainstTheOfficialList_HoldOnTheSameDays()
    {
        XNamespace ns = "urn:no:skatteetaten:kodelistebibliotek:domain:v1";
        using var stream = File.OpenRead(OfficialMaterial.Find(Rates)!);
        var official = XDocument
            .Load(stream)
            .Descendants(ns + "kode")
            .Select(code =>
                (
                    Percent: decimal.Parse(code.Element(ns + "tekniskNavn")!.Value.Replace(',', '.'), null),
                    From: Date(code.Descendants(ns + "fradato").FirstOrDefault()),
                    To: Date(code.Descendants(ns + "tildato").FirstOrDefault())
                )
            )
            .Where(rate => rate.Percent > 0)
            .Select(rate => new DatedRate(rate.Percent, rate.From!.Value, rate.To));

        CountryPacks
            .Find(Country.NO)!
            .VatCodes.SelectMany(code => code.Rates)
            .Distinct()
            .ShouldBe(official, ignoreOrder: true);
    }

    private static DateOnly? Date(XElement? element) => element is null ? null : DateOnly.Parse(element.Value, null);
}
