namespace Nsg.Testing;

/// <summary>Finds the official material (schemas, cases with expected outcomes) that lies beside a checkout, when it
/// is there.</summary>
/// <remarks>
/// The folder is <c>NSG_OFFICIAL_DATA</c> when set, else <c>../shared/data</c> seen from the repository's root. The
/// material is
/// other people's and is never part of this repository, so a test that needs it says so and passes over itself
/// without it.
/// </remarks>
public static class OfficialMaterial
{
    /// <summary>The repository's root: the nearest folder upwards that holds the solution file.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The material's folder, or null when this machine has none.</summary>
    public static string? Root { get; } = FindMaterial();

    /// <summary>The full path of a file or folder of the material, or null when it is not there.</summary>
    public static string? Find(string relative)
    {
        if (Root is null)
        {
            return null;
        }

        var path = Path.Combine(Root, relative);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Nsg.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Nsg.slnx was not found above " + AppContext.BaseDirectory);
    }

    private static string? FindMaterial()
    {
        var named = Environment.GetEnvironmentVariable("NSG_OFFICIAL_DATA");
        var path = string.IsNullOrEmpty(named) ? Path.Combine(RepositoryRoot, "..", "shared", "data") : named;
        return Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
