using System.Diagnostics;

namespace Nsg.Command.Tests.Commands;

/// <summary>What only a process of its own can show: pipes that close, and standard output as another program gets
/// it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Output_IntoAPipeThatCloses_EndsWithoutATrace()
    {
        using var bakery = new Bakery();
        bakery.Books("import", Bakery.Fixture(""));

        var (_, output, error) = Shell(
            bakery,
            "for i in 1 2 3; do nsg books journal --json --company DK:41000007 | head -c 10; done"
        );

        output.ShouldBe("""{"number":{"number":{"number":""");
        error.ShouldBeEmpty();
    }

    [Fact]
    public void Export_ToStandardOutput_IsTheJournalAndNothingElse()
    {
        using var bakery = new Bakery();
        bakery.Import("bread.xml");

        var (code, output, error) = Shell(bakery, "nsg export hledger -o - --company DK:41000007");

        code.ShouldBe(ExitCode.Ok);
        output.ShouldStartWith("; Fjordens Bageri ApS (DK 41000007), all vouchers\ndecimal-mark .\n");
        error.ShouldBe("1 vouchers written.\n");
    }

    private static (int Code, string Out, string Error) Shell(Bakery bakery, string script)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "nsg.dll");
        var start = new ProcessStartInfo(
            "bash",
            ["-c", $"nsg() {{ dotnet '{program}' \"$@\" --data '{bakery.Folder}/data'; }}; {script}"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
