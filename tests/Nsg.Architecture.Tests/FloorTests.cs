namespace Nsg.Architecture.Tests;

public sealed class FloorTests
{
    private static IReadOnlyList<ProjectUse> Actual { get; } =
    [.. Repository.Projects.Where(file => Repository.IsUnder(file, "src")).Select(ProjectUse.Read)];

    [Fact]
    public void Projects_OfThisRepository_UseOnlyLowerFloors()
    {
        Actual.Count.ShouldBe(Floors.Table.Count);
        Actual.Sum(project => project.Projects.Count).ShouldBeGreaterThan(20, "the project files were not understood");
        Floors.Violations(Actual).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Nsg.Ledger", "Nsg.Bookkeeping")]
    [InlineData("Nsg.Ledger", "Nsg.Validation")]
    [InlineData("Nsg.Vocabulary", "Nsg")]
    [InlineData("Nsg.Ledger", "Nsg.Ledger")]
    [InlineData("Nsg.Ledger", "Nsg.Testing")]
    public void Project_UsingTheSameOrAHigherFloor_IsReported(string project, string used)
    {
        var broken = With(project, $"<ProjectReference Include=\"../{used}/{used}.csproj\" />");

        Floors.Violations(broken).ShouldBe([$"{project} uses {used}, which is not on a floor below it"]);
    }

    [Fact]
    public void Project_WithoutFloor_IsReported() =>
        Floors.Violations([.. Actual, Parse("Nsg.Attic", "")]).ShouldBe(["Nsg.Attic has no floor"]);

    [Fact]
    public void Floor_WithoutProject_IsReported() =>
        Floors
            .Violations([.. Actual.Where(project => project.Name != "Nsg.Log")])
            .ShouldBe(["Nsg.Log has a floor and no project"]);

    [Fact]
    public void Project_UsingADatabaseOutsideStorage_IsReported() =>
        Floors
            .Violations(With("Nsg.Ledger", "<PackageReference Include=\"Npgsql\" />"))
            .ShouldBe(["Nsg.Ledger uses Npgsql: SQL lives in Nsg.Storage"]);

    [Fact]
    public void Project_UsingTheWebServerOnALowFloor_IsReported() =>
        Floors
            .Violations(With("Nsg.Sharing", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />"))
            .ShouldBe(["Nsg.Sharing uses Microsoft.AspNetCore.App: the web server starts at floor 7"]);

    private static List<ProjectUse> With(string project, string items) =>
        [.. Actual.Where(actual => actual.Name != project), Parse(project, items)];

    private static ProjectUse Parse(string project, string items)
    {
        var text = $"<Project><ItemGroup>{items}</ItemGroup></Project>";
        return ProjectUse.Read(new SourceFile($"src/{project}/{project}.csproj", text));
    }
}
