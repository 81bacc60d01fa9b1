using System.Xml.Linq;

namespace Nsg.Architecture.Tests;

/// <summary>A project of the program with the projects, packages and frameworks that its project file names.</summary>
internal sealed record ProjectUse(
    string Name,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> Frameworks
)
{
    public static ProjectUse Read(SourceFile file)
    {
        var root = XElement.Parse(file.Text);
        return new ProjectUse(
            Path.GetFileNameWithoutExtension(file.Name),
            [.. Includes(root, "ProjectReference").Select(Path.GetFileNameWithoutExtension).OfType<string>()],
            [.. Includes(root, "PackageReference")],
            [.. Includes(root, "FrameworkReference")]
        );
    }

    private static IEnumerable<string> Includes(XElement root, string element) =>
        root.Descendants(element).Select(reference => (string?)reference.Attribute("Include") ?? "");
}

/// <summary>The floors of the house: a project uses only projects on floors below its own.</summary>
internal static class Floors
{
    /// <summary>The floor of every project under <c>src</c>. A new project gets its line here first.</summary>
    public static IReadOnlyDictionary<string, int> Table { get; } =
        new Dictionary<string, int>
        {
            ["Nsg.Vocabulary"] = 0,
            ["Nsg.Log"] = 1,
            ["Nsg.Documents"] = 1,
            ["Nsg.Validation"] = 2,
            ["Nsg.Ledger"] = 2,
            ["Nsg.Countries"] = 3,
            ["Nsg.Bookkeeping"] = 4,
            ["Nsg.Reporting"] = 4,
            ["Nsg.Sharing"] = 4,
            ["Nsg.Exchange"] = 5,
            ["Nsg.Storage"] = 6,
            ["Nsg.Web"] = 7,
            ["Nsg.Node"] = 8,
            ["Nsg"] = 9,
        };

    private const int FirstFloorWithWebServer = 7;

    private static readonly string[] DatabasePackages = ["Microsoft.Data.Sqlite", "Npgsql", "SQLitePCLRaw"];

    /// <summary>What the projects use against the rules; empty when the house stands as drawn.</summary>
    public static IReadOnlyList<string> Violations(IReadOnlyCollection<ProjectUse> projects) =>
        [
            .. projects
                .Where(project => !Table.ContainsKey(project.Name))
                .Select(project => $"{project.Name} has no floor"),
            .. Table
                .Keys.Except(projects.Select(project => project.Name))
                .Select(name => $"{name} has a floor and no project"),
            .. projects.Where(project => Table.ContainsKey(project.Name)).SelectMany(Upwards),
            .. projects.SelectMany(Outside),
        ];

    private static IEnumerable<string> Upwards(ProjectUse project) =>
        from used in project.Projects
        where !Table.TryGetValue(used, out var floor) || floor >= Table[project.Name]
        select $"{project.Name} uses {used}, which is not on a floor below it";

    private static bool IsDatabase(string package) =>
        DatabasePackages.Any(database => package.StartsWith(database, StringComparison.Ordinal));

    private static IEnumerable<string> Outside(ProjectUse project)
    {
        if (project.Name != "Nsg.Storage")
        {
            foreach (var package in project.Packages.Where(IsDatabase))
            {
                yield return $"{project.Name} uses {package}: SQL lives in Nsg.Storage";
            }
        }

        if (Table.GetValueOrDefault(project.Name) < FirstFloorWithWebServer)
        {
            foreach (var framework in project.Frameworks)
            {
                yield return $"{project.Name} uses {framework}: the web server starts at floor {FirstFloorWithWebServer}";
            }
        }
    }
}
