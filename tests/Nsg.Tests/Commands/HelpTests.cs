namespace Nsg.Command.Tests.Commands;

/// <summary><c>--help</c>, <c>--version</c> and refusals of arguments.</summary>
public sealed class HelpTests
{
    private static readonly string[] Listed =
    [
        .. NsgRun
            .Of("--help")
            .Out.Split("Commands:\n")[1]
            .Split("\n\n")[0]
            .Split('\n')
            .Select(line => line.Trim().Split(' ')[0]),
    ];

    public static TheoryData<string> Commands =>
        [.. HelpExamples.Examples.Keys.Where(command => command.Length == 0 || Listed.Contains(command.Split(' ')[0]))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEveryCommand_EndsWithAnExampleOfIt(string command)
    {
        var run = NsgRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        run.Code.ShouldBe(ExitCode.Ok);
        run.Out.TrimEnd().ShouldEndWith($"Example:\n  nsg {HelpExamples.Examples[command]}");
    }

    [Fact]
    public void Help_ListsNoCommandWithoutAnExample() =>
        Listed.Where(name => !HelpExamples.Examples.ContainsKey(name)).ShouldBeEmpty();

    [Fact]
    public void Version_IsOneLine()
    {
        var run = NsgRun.Of("--version");

        run.Code.ShouldBe(ExitCode.Ok);
        run.Out.ShouldMatch(@"^\d+\.\d+\.\d+\S*\n$");
    }

    [Theory]
    [InlineData("nsg: Required command was not provided. (see nsg --help)")]
    [InlineData("nsg: Required command was not provided. (see nsg books --help)", "books")]
    [InlineData("nsg: Option '--company' is required. (see nsg books bank --help)", "books", "bank")]
    [InlineData("nsg: Unrecognized command or argument 'fly'. (see nsg --help)", "fly")]
    public void Arguments_ThatCannotBeUsed_AreRefusedOnOneLine(string line, params string[] args)
    {
        var run = NsgRun.Of(args);

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Out.ShouldBeEmpty();
        run.ErrorLines[0].ShouldBe(line);
    }
}
