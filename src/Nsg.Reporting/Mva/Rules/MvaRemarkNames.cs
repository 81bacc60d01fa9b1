namespace Nsg.Reporting.Mva.Rules;

/// <summary>Remarks that may be chosen, by category (Skatteetaten/mva-meldingen, code list <c>merknad</c>, 2025-11-04).</summary>
internal static class MvaRemarkNames
{
    /// <summary>For a line (<c>merknadGjelder</c>: mva kode).</summary>
    internal static Dictionary<MvaRuleList, string[]> OfLines { get; } =
        new()
        {
            [MvaRuleList.Ordinary] =
            [
                "avvikende fakturering",
                "periodisering",
                "feil mva-kode brukt tidligere",
                "feil i regnskapsprogram",
                "forsikringsoppgjør",
                "omsetning før registrering",
                "omberegning eller retur",
                "midlertidig innførsel",
                "gjeninnførsel",
                "tolldeklarasjon på feil organisasjonsnummer",
                "gjenutførsel eller retur",
                "midlertidig utførsel",
                "tjenesteeksport",
                "store anskaffelser",
                "kreditnota",
                "anskaffelser foretatt før mva registrering",
                "bygg i egenregi",
                "uttak av varer ved sletting av virksomhet i mva-register",
                "fast eiendom",
                "personkjøretøy",
                "demobil",
                "avgiftsfritt salg av fiskefartøy",
                "feil mva-kode for kompensasjon brukt tidligere",
                "fradrag føres i kompensasjonsmelding",
            ],
            [MvaRuleList.ReverseCharge] =
            [
                "periodisering",
                "feil mva-kode brukt tidligere",
                "feil i regnskapsprogram",
                "omsetning før registrering",
                "store anskaffelser",
                "kreditnota",
                "feil mva-kode for kompensasjon brukt tidligere",
                "fradrag føres i kompensasjonsmelding",
            ],
            [MvaRuleList.Compensation] =
            [
                "feil i regnskapsprogram",
                "kreditnota",
                "endring i bruken av bygg, anlegg eller annen fast eiendom",
                "feil mva-kode for kompensasjon brukt tidligere",
                "innførsel av varer",
                "kjøp av tjenester",
                "overdragelse av bygg, anlegg eller annen fast eiendom",
            ],
        };

    /// <summary>For the return as a whole (<c>merknadGjelder</c>: mva-melding).</summary>
    internal static Dictionary<MvaRuleList, string[]> OfReturns { get; } =
        new()
        {
            [MvaRuleList.Ordinary] =
            [
                "BFU",
                "virksomhet under avvikling",
                "virksomhet har endret selskapsform",
                "omsetningssvikt pga ekstraordinære forhold",
                "forlis",
                "avvikende fakturering",
            ],
            [MvaRuleList.ReverseCharge] = ["BFU"],
            [MvaRuleList.Compensation] =
            [
                "BFU",
                "endring av bruksområde på bygg, anlegg eller annen fast eiendom",
                "kompensasjonskravet gjelder flere terminer",
                "korrigering av tidligere kompensasjonskrav",
                "virksomheten er fusjonert eller fisjonert",
                "forholdsmessig kompensasjon",
                "virksomhet under avvikling kompensasjon",
            ],
        };
}
