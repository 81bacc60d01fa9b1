using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Hosting;

/// <summary>What is told of a node's health.</summary>
public sealed class NodeDoctorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-doctor-").FullName;
    private readonly NodeStore _store;

    public NodeDoctorTests() => _store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(31, false)]
    public void Backup_OfSomeDaysAgo_IsToldByItsAge(int days, bool isOk)
    {
        Found("backup").Detail.ShouldBe("nothing to back up yet");
        var made = TimeProvider.System.GetUtcNow().AddDays(-days);
        LastBackup.Write(_folder, made);
        LastBackup.Read(_folder).ShouldBe(made);
        Found("backup").IsOk.ShouldBe(isOk);
    }

    [Fact]
    public async Task Backup_NeverMadeOfBooksThatAreThere_NeedsALook()
    {
        await _store.CreateCompanyAsync(
            new CompanyCreated("Company", Country.DK, Currency.DKK, ["DK:20202020"]),
            "test"
        );
        var found = Found("backup");
        found.IsOk.ShouldBeFalse();
        found.Detail.ShouldContain("none was made");
    }

    [Fact]
    public void Backup_WhoseNoteIsDamaged_IsNotKnown()
    {
        File.WriteAllText(Path.Combine(_folder, "last-backup"), new string('9', 4_000));
        LastBackup.Read(_folder).ShouldBeNull();
        File.WriteAllText(Path.Combine(_folder, "last-backup"), "yesterday");
        LastBackup.Read(_folder).ShouldBeNull();
    }

    [Fact]
    public void Look_AtOnce_TellsTheSameWithoutReadingAll()
    {
        var (quick, whole) = (
            NodeDoctor.Look(_store, TimeProvider.System, isWhole: false),
            NodeDoctor.Look(_store, TimeProvider.System)
        );
        quick.ShouldAllBe(one => one.IsOk);
        whole.ShouldAllBe(one => one.IsOk);
        whole.Select(one => one.Check).Take(quick.Count).ShouldBe(quick.Select(one => one.Check));
        whole.Count.ShouldBeGreaterThan(quick.Count);
    }

    private NodeFinding Found(string check) =>
        NodeDoctor.Look(_store, TimeProvider.System, isWhole: false).Single(one => one.Check == check);
}
