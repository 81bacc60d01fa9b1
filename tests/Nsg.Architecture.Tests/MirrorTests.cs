namespace Nsg.Architecture.Tests;

/// <summary>Every project has its test project, and all are in the solution.</summary>
public sealed class MirrorTests
{
    [Fact]
    public void Tests_OfThisRepository_MirrorTheSources() =>
        WithoutTests([.. Repository.Projects.Select(file => file.Path)]).ShouldBeEmpty();

    [Fact]
    public void Project_WithoutTestProject_IsReported() =>
        WithoutTests([
                "src/Nsg.Log/Nsg.Log.csproj",
                "src/Nsg.Web/Nsg.Web.csproj",
                "tests/Nsg.Web.Tests/Nsg.Web.Tests.csproj",
            ])
            .ShouldBe(["src/Nsg.Log/Nsg.Log.csproj"]);

    [Fact]
    public void Solution_OfThisRepository_HoldsEveryProject() =>
        OutsideSolution(Repository.File("Nsg.slnx").Text, Repository.Projects.Select(file => file.Path))
            .ShouldBeEmpty();

    [Fact]
    public void Project_OutsideTheSolution_IsReported() =>
        OutsideSolution("<Project Path=\"src/A/A.csproj\" />", ["src/A/A.csproj", "src/B/B.csproj"])
            .ShouldBe(["src/B/B.csproj"]);

    private static IEnumerable<string> WithoutTests(IReadOnlyCollection<string> projects) =>
        from path in projects
        where path.StartsWith("src/", StringComparison.Ordinal)
        let name = Path.GetFileNameWithoutExtension(path)
        where !projects.Contains($"tests/{name}.Tests/{name}.Tests.csproj")
        select path;

    private static IEnumerable<string> OutsideSolution(string solution, IEnumerable<string> projects) =>
        projects
            .Where(path => path.Split('/')[0] is "src" or "tests")
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal));
}
