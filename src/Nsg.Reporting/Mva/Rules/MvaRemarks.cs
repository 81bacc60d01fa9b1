using System.Globalization;

namespace Nsg.Reporting.Mva.Rules;

/// <summary>
/// Which remark of the authority's list goes with which line (Skatteetaten/mva-meldingen, code list
/// <c>merknadTilsvarendeMvaKode</c>, 2025-11-04).
/// </summary>
public static class MvaRemarks
{
    private static readonly Row[] Rows =
    [
        new(
            MvaRuleList.Ordinary,
            '+',
            '+',
            null,
            [3, 5, 6, 31, 32, 33, 51, 52, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 92],
            ["fritekstfelt"]
        ),
        new(
            MvaRuleList.Ordinary,
            '+',
            '+',
            null,
            [3, 5, 6, 31, 32, 33, 52, 81, 82, 83, 84, 85, 86, 87, 88, 89],
            ["avvikende fakturering", "feil i regnskapsprogram", "feil mva-kode brukt tidligere", "periodisering"]
        ),
        new(MvaRuleList.Ordinary, '+', '+', null, [3, 5, 6, 31, 32, 33, 52, 86, 87, 88, 89], ["kreditnota"]),
        new(MvaRuleList.Ordinary, '+', '+', null, [3, 5, 6, 31, 32, 33, 86, 89], ["omsetning før registrering"]),
        new(MvaRuleList.Ordinary, '+', '+', null, [5], ["avgiftsfritt salg av fiskefartøy"]),
        new(
            MvaRuleList.Ordinary,
            '+',
            '+',
            null,
            [52],
            ["gjenutførsel eller retur", "midlertidig utførsel", "tjenesteeksport"]
        ),
        new(
            MvaRuleList.Ordinary,
            '+',
            '+',
            null,
            [52, 81, 82, 83, 84, 85],
            ["tolldeklarasjon på feil organisasjonsnummer"]
        ),
        new(MvaRuleList.Ordinary, '+', '+', null, [81, 82, 83, 84], ["gjeninnførsel", "midlertidig innførsel"]),
        new(MvaRuleList.Ordinary, '+', '+', null, [81, 82, 83, 84, 85], ["omberegning eller retur"]),
        new(MvaRuleList.Ordinary, '+', '+', null, [81, 82, 83, 84, 85, 86, 87, 88, 89], ["store anskaffelser"]),
        new(
            MvaRuleList.Ordinary,
            '+',
            '+',
            null,
            [82, 84, 85, 86, 87, 88, 89],
            ["anskaffelser foretatt før mva registrering"]
        ),
        new(MvaRuleList.Ordinary, '+', '+', MvaCheck.Adjustment, [1, 81], ["fritekstfelt"]),
        new(
            MvaRuleList.Ordinary,
            '+',
            '+',
            MvaCheck.Compensated,
            [81, 83, 86, 88, 91],
            [
                "Feil i regnskapsprogram",
                "Feil mva-kode for kompensasjon brukt tidligere",
                "fradrag føres i kompensasjonsmelding",
                "fritekstfelt",
                "kreditnota",
            ]
        ),
        new(MvaRuleList.Ordinary, '+', '+', MvaCheck.Reversal, [1, 81], ["fast eiendom", "personkjøretøy"]),
        new(MvaRuleList.Ordinary, '+', '+', MvaCheck.Withdrawal, [3], ["bygg i egenregi", "demobil"]),
        new(
            MvaRuleList.Ordinary,
            '+',
            '+',
            MvaCheck.Withdrawal,
            [3, 5, 31, 33],
            ["fritekstfelt", "uttak av varer ved sletting av virksomhet i mva-register"]
        ),
        new(
            MvaRuleList.Ordinary,
            '+',
            '-',
            null,
            [1, 11, 12, 13, 14, 15, 81, 83, 86, 88, 91],
            [
                "avvikende fakturering",
                "feil i regnskapsprogram",
                "feil mva-kode brukt tidligere",
                "fritekstfelt",
                "periodisering",
            ]
        ),
        new(MvaRuleList.Ordinary, '+', '-', null, [1, 11, 12, 13, 81, 83, 86, 88, 91], ["kreditnota"]),
        new(
            MvaRuleList.Ordinary,
            '+',
            '-',
            null,
            [12],
            ["anskaffelser foretatt før mva registrering", "store anskaffelser"]
        ),
        new(
            MvaRuleList.Ordinary,
            '+',
            '-',
            null,
            [14, 15, 81, 83],
            ["omberegning eller retur", "tolldeklarasjon på feil organisasjonsnummer"]
        ),
        new(MvaRuleList.Ordinary, '+', '-', null, [83, 88], ["omsetning før registrering"]),
        new(MvaRuleList.Ordinary, '+', '-', MvaCheck.Loss, [1, 11, 12, 13], ["fritekstfelt"]),
        new(
            MvaRuleList.Ordinary,
            '-',
            '+',
            null,
            [3, 5, 6, 31, 32, 33, 51, 52, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 92],
            [
                "avvikende fakturering",
                "feil i regnskapsprogram",
                "feil mva-kode brukt tidligere",
                "fritekstfelt",
                "periodisering",
            ]
        ),
        new(
            MvaRuleList.Ordinary,
            '-',
            '+',
            null,
            [3, 5, 6, 31, 32, 33, 51, 52, 86, 87, 88, 89, 91, 92],
            ["kreditnota"]
        ),
        new(MvaRuleList.Ordinary, '-', '+', null, [3, 5, 6, 31, 33, 91, 92], ["omsetning før registrering"]),
        new(
            MvaRuleList.Ordinary,
            '-',
            '+',
            null,
            [52, 81, 82, 83, 84, 85],
            ["tolldeklarasjon på feil organisasjonsnummer"]
        ),
        new(MvaRuleList.Ordinary, '-', '+', null, [81, 82, 83, 84, 85], ["omberegning eller retur"]),
        new(MvaRuleList.Ordinary, '-', '+', MvaCheck.Adjustment, [1, 81], ["fritekstfelt"]),
        new(
            MvaRuleList.Ordinary,
            '-',
            '+',
            MvaCheck.Compensated,
            [81, 83, 86, 88, 91],
            ["Feil i regnskapsprogram", "Feil mva-kode for kompensasjon brukt tidligere", "fritekstfelt", "kreditnota"]
        ),
        new(
            MvaRuleList.Ordinary,
            '-',
            '+',
            MvaCheck.Reversal,
            [1, 81],
            [
                "avvikende fakturering",
                "feil i regnskapsprogram",
                "feil mva-kode brukt tidligere",
                "fritekstfelt",
                "kreditnota",
                "periodisering",
            ]
        ),
        new(
            MvaRuleList.Ordinary,
            '-',
            '+',
            MvaCheck.Reversal,
            [81],
            ["omberegning eller retur", "tolldeklarasjon på feil organisasjonsnummer"]
        ),
        new(
            MvaRuleList.Ordinary,
            '-',
            '+',
            MvaCheck.Withdrawal,
            [3, 5, 31, 33],
            [
                "avvikende fakturering",
                "feil i regnskapsprogram",
                "feil mva-kode brukt tidligere",
                "fritekstfelt",
                "kreditnota",
                "omsetning før registrering",
                "periodisering",
            ]
        ),
        new(MvaRuleList.Ordinary, '-', '-', null, [1], ["forsikringsoppgjør"]),
        new(MvaRuleList.Ordinary, '-', '-', null, [1, 11, 12, 13, 14, 15, 83, 91], ["fritekstfelt"]),
        new(MvaRuleList.Ordinary, '-', '-', null, [1, 11, 13], ["kreditnota"]),
        new(MvaRuleList.Ordinary, '-', '-', null, [1, 11, 13, 14, 15], ["anskaffelser foretatt før mva registrering"]),
        new(
            MvaRuleList.Ordinary,
            '-',
            '-',
            null,
            [1, 11, 13, 14, 15, 83],
            [
                "avvikende fakturering",
                "feil i regnskapsprogram",
                "feil mva-kode brukt tidligere",
                "periodisering",
                "store anskaffelser",
            ]
        ),
        new(MvaRuleList.Ordinary, '-', '-', null, [14, 15, 83], ["tolldeklarasjon på feil organisasjonsnummer"]),
        new(
            MvaRuleList.Ordinary,
            '-',
            '-',
            null,
            [83],
            ["gjeninnførsel", "midlertidig innførsel", "omberegning eller retur"]
        ),
        new(MvaRuleList.Ordinary, '-', '-', MvaCheck.Loss, [1, 11, 12, 13], ["fritekstfelt"]),
        new(
            MvaRuleList.ReverseCharge,
            '+',
            '+',
            null,
            [87, 89],
            [
                "feil i regnskapsprogram",
                "feil mva-kode brukt tidligere",
                "kreditnota",
                "periodisering",
                "store anskaffelser",
            ]
        ),
        new(MvaRuleList.ReverseCharge, '+', '+', null, [87, 89, 92], ["fritekstfelt"]),
        new(
            MvaRuleList.ReverseCharge,
            '+',
            '+',
            MvaCheck.Compensated,
            [86, 88, 91],
            [
                "Feil i regnskapsprogram",
                "Feil mva-kode for kompensasjon brukt tidligere",
                "fradrag føres i kompensasjonsmelding",
                "fritekstfelt",
                "kreditnota",
            ]
        ),
        new(
            MvaRuleList.ReverseCharge,
            '-',
            '+',
            null,
            [87, 89, 92],
            ["feil i regnskapsprogram", "feil mva-kode brukt tidligere", "fritekstfelt", "kreditnota", "periodisering"]
        ),
        new(
            MvaRuleList.ReverseCharge,
            '-',
            '+',
            MvaCheck.Compensated,
            [86, 88, 91],
            ["Feil i regnskapsprogram", "Feil mva-kode for kompensasjon brukt tidligere", "fritekstfelt", "kreditnota"]
        ),
        new(
            MvaRuleList.Compensation,
            '+',
            '+',
            MvaCheck.CompensationAdjustment,
            [1, 14, 81],
            [
                "Endring i bruken av bygg, anlegg eller annen fast eiendom",
                "Overdragelse av bygg, anlegg eller annen fast eiendom",
            ]
        ),
        new(MvaRuleList.Compensation, '+', '-', null, [1, 11, 13, 14], ["Kreditnota"]),
        new(
            MvaRuleList.Compensation,
            '+',
            '-',
            null,
            [1, 11, 13, 14, 15, 81, 83, 86, 88, 91],
            ["Feil i regnskapsprogram", "Feil mva-kode for kompensasjon brukt tidligere", "fritekstfelt"]
        ),
        new(MvaRuleList.Compensation, '+', '-', null, [15, 81, 83, 86, 88, 91], ["kreditnota"]),
        new(
            MvaRuleList.Compensation,
            '-',
            '+',
            MvaCheck.CompensationAdjustment,
            [1, 14, 81],
            [
                "Endring i bruken av bygg, anlegg eller annen fast eiendom",
                "Overdragelse av bygg, anlegg eller annen fast eiendom",
            ]
        ),
        new(MvaRuleList.Compensation, '-', '-', null, [1, 11, 13, 14], ["Kreditnota"]),
        new(
            MvaRuleList.Compensation,
            '-',
            '-',
            null,
            [1, 11, 13, 14, 15, 81, 83, 86, 88, 91],
            ["Feil i regnskapsprogram", "Feil mva-kode for kompensasjon brukt tidligere", "fritekstfelt"]
        ),
        new(MvaRuleList.Compensation, '-', '-', null, [14, 15, 81, 83], ["Innførsel av varer"]),
        new(MvaRuleList.Compensation, '-', '-', null, [15, 81, 83, 86, 88, 91], ["kreditnota"]),
        new(MvaRuleList.Compensation, '-', '-', null, [86, 88], ["Kjøp av tjenester"]),
    ];

    /// <summary>Remarks that a line may hold.</summary>
    public static IEnumerable<string> For(MvaMelding melding, MvaMeldingLine line)
    {
        ArgumentNullException.ThrowIfNull(melding);
        ArgumentNullException.ThrowIfNull(line);
        return
            MvaRules.ListOf(melding.Category) is { } list
            && int.TryParse(line.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? Rows.Where(row =>
                    row.List == list
                    && row.Specification == line.Specification
                    && row.Sent == Sent(melding, line)
                    && (line.Specification is not null || row.Usual == Usual(melding, line))
                    && row.Codes.Contains(code)
                )
                .SelectMany(row => row.Remarks)
                .Distinct()
            : [];
    }

    /// <summary>Whether the remark chosen for a line is one that it may hold; of a category without list every one
    /// is.</summary>
    internal static bool IsValid(MvaMelding melding, MvaMeldingLine line) =>
        MvaRules.ListOf(melding.Category) is null
        || For(melding, line).Contains(line.Remark!.Chosen!.Replace('\u00A0', ' '), StringComparer.Ordinal);

    /// <summary>Whether a line has not the sign that its kind usually has.</summary>
    internal static bool IsReversed(MvaMelding melding, MvaMeldingLine line) =>
        Sent(melding, line) != Usual(melding, line);

    private static char Sent(MvaMelding melding, MvaMeldingLine line) =>
        (MvaRules.ListOf(melding.Category) == MvaRuleList.Compensation ? line.Tax : line.Base ?? line.Tax) < 0m
            ? '-'
            : '+';

    /// <summary>Output tax is positive; deductions and claims are negative.</summary>
    private static char Usual(MvaMelding melding, MvaMeldingLine line) =>
        MvaRules.ListOf(melding.Category) == MvaRuleList.Compensation || line.Base is null ? '-' : '+';

    private sealed record Row(
        MvaRuleList List,
        char Sent,
        char Usual,
        string? Specification,
        int[] Codes,
        string[] Remarks
    );
}
