using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Testing;

namespace Nsg.Validation.Tests;

/// <summary>The official unit tests of the arithmetic of EN 16931; their fragments are completed so that they can be
/// read.</summary>
public sealed class OfficialCalculationTests
{
    private const string Folder = "en16931/unit-ubl-invoice";

    /// <summary>Cases that say nothing of a rule over a read document, with the reason.</summary>
    private static readonly Dictionary<string, string> Apart = new()
    {
        ["BR-CO-15 8"] =
            "two different VAT totals in one currency: the model holds one, and the reader takes the first",
    };

    [OfficialFact(Folder)]
    public void CalculationRules_OnOfficialCases_FireWhereTheyMust()
    {
        var cases = Directory
            .EnumerateFiles(OfficialMaterial.Find(Folder)!, "BR-CO-1?*.xml")
            .SelectMany(UnitCase.Read)
            .Where(one =>
                one.Rule
                    is "BR-CO-10"
                        or "BR-CO-11"
                        or "BR-CO-12"
                        or "BR-CO-13"
                        or "BR-CO-14"
                        or "BR-CO-15"
                        or "BR-CO-16"
                        or "BR-CO-17"
            )
            .ToList();
        var wrong = new List<string>();
        var unread = 0;
        foreach (var one in cases.Where(one => !Apart.ContainsKey($"{one.Rule} {one.Number}")))
        {
            if (
                DocumentReader.Read(one.Completed(), ReadingLimits.Default)
                is not DocumentReading.Understood
                (Invoice invoice)
            )
            {
                unread++;
                wrong.Add($"{one.Rule} {one.Number}: unreadable");
                continue;
            }

            if (CalculationRules.Check(invoice).Any(finding => finding.Rule == one.Rule) != one.MustFire)
            {
                wrong.Add($"{one.Rule} {one.Number}: must {(one.MustFire ? "" : "not ")}fire");
            }
        }

        unread.ShouldBe(0, string.Join('\n', wrong));
        wrong.ShouldBeEmpty($"{cases.Count} cases, {cases.Count(one => one.MustFire)} of them firing");
        cases.Count(one => one.MustFire).ShouldBeGreaterThan(10);
    }
}
