using Xunit;

namespace Nsg.Testing;

/// <summary>A test on official material: skipped, with the reason printed, on a machine that does not have
/// it.</summary>
public sealed class OfficialFactAttribute : FactAttribute
{
    /// <param name="relative">The file or folder that the test needs, seen from the material's root.</param>
    public OfficialFactAttribute(string relative)
    {
        if (OfficialMaterial.Find(relative) is null)
        {
            Skip = $"official material '{relative}' is not on this machine (set NSG_OFFICIAL_DATA)";
        }
    }
}
