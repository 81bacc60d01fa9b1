using Nsg.Log;
using Nsg.Node.Proofs;
using Nsg.Storage;

namespace Nsg.Command.Tests.Commands;

/// <summary>Copies of a data folder, and what leaves the machine for others to sign.</summary>
public sealed class KeepingTests
{
    [Fact]
    public void Backup_AfterAKeyWasRotated_HoldsThePublicPartOfTheOldOne()
    {
        using var bakery = new Bakery();
        var old = bakery.Run("node-key").Out.Trim();
        bakery.Run("node-key", "rotate").Code.ShouldBe(ExitCode.Ok);
        var copy = Path.Combine(bakery.Folder, "copy");

        bakery.Run("backup", "-o", copy).Code.ShouldBe(ExitCode.Ok);

        using var store = NodeStore.Open(copy, TimeProvider.System, new SystemRandomness());
        NodeKey.Retired(store).ShouldHaveSingleItem().ToString().ShouldBe(old);
        using var key = NodeKey.Of(store);
        key.Public.ToString().ShouldBe(bakery.Run("node-key").Out.Trim());
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "-o", "copy")]
    [InlineData("doctor")]
    [InlineData("rebuild")]
    [InlineData("company", "list")]
    [InlineData("show", "F-1", "--company", Bakery.Number)]
    public void Command_OnAPlaceWithoutANode_IsRefusedAndMakesNothing(params string[] command)
    {
        using var bakery = new Bakery();
        var mistyped = Path.Combine(bakery.Folder, "dta");
        var wanted = command.Select(word => word == "copy" ? Path.Combine(bakery.Folder, word) : word);

        var run = NsgRun.Of([.. wanted, "--data", mistyped]);

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain($"there is no node in {mistyped}");
        Directory.Exists(mistyped).ShouldBeFalse();
        Directory.Exists(Path.Combine(bakery.Folder, "copy")).ShouldBeFalse();
    }

    [Fact]
    public void Witness_BeyondThisMachine_IsSentNoTokenUnencrypted()
    {
        using var bakery = new Bakery();
        var (token, key) = (bakery.Write("token", [.. "nsg_secret"u8]), bakery.Run("witness", "key").Out.Trim());

        var run = bakery.Books([
            "witness",
            "ask",
            "--url",
            "http://witness.example",
            "--key",
            key,
            "--token-file",
            token,
        ]);

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("give an https address");
    }
}
