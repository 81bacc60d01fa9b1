using Nsg.Testing;

namespace Nsg.Documents.Tests.Structure;

/// <summary>The official examples with one thing changed, and the verdict of another schema processor (libxml2) on
/// each.</summary>
public sealed class MutantVerdictTests
{
    [OfficialVariantsFact]
    public void Structure_OfMutants_IsJudgedAsExpected()
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var variant in OfficialVariants.Read())
        {
            var ours = SchemaVerdicts.Ours(variant.Content.ToArray());
            compared++;
            if (ours.IsValid != variant.IsStructureValid)
            {
                differences.Add(
                    $"{variant.Group}/{variant.File}: expected valid={variant.IsStructureValid}, got {ours.Faults.Count} faults"
                );
            }
        }

        differences.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(3_000);
    }
}
