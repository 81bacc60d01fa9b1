using System.CommandLine;
using Nsg.Bookkeeping.Manual;
using Nsg.Countries;
using Nsg.Node.Manual;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg chart</c>.</summary>
internal static class ChartCommands
{
    private static readonly string Nordic = string.Join(", ", Country.Nordic);

    internal static System.CommandLine.Command Make() =>
        new("chart", "The company's chart of accounts")
        {
            List(),
            Map(),
            Import(),
            Archive("archive", "Archives an account: nothing new is posted to it", isArchived: true),
            Archive("restore", "Takes an archived account into use again", isArchived: false),
        };

    private static CompanyCommand List() =>
        new CompanyCommand("list", "The company's own accounts, and those of its country's starter chart").Lists(
            call => call.Query(ChartList.Of),
            ["NUMBER", "NAME", "TYPE", "STANDARD", "OWN", "ARCHIVED"],
            row =>
                [
                    row.Number,
                    row.Name,
                    row.Type,
                    row.Standard ?? "",
                    row.IsOwn ? "yes" : "",
                    row.IsArchived ? "yes" : "",
                ]
        );

    private static CompanyCommand Map()
    {
        var to = new Option<string>("--to")
        {
            Description = $"The other country: {Nordic}",
            HelpName = "COUNTRY",
            Required = true,
        };
        return new CompanyCommand(
            "map",
            "The account of another country's chart that each account comes to, through the common Nordic concepts"
        )
        {
            to,
        }.Lists(
            call =>
            {
                var target = Pack(call.Get(to));
                return call.Query(books => ChartList.Map(books, target));
            },
            row => new
            {
                number = row.From.Number,
                name = row.From.Name,
                to = row.To.Number,
                toName = row.To.Name,
                concept = row.Concept,
                conceptName = row.Words("en"),
            },
            ["NUMBER", "NAME", "TO", "TO NAME", "CONCEPT"],
            row => [row.From.Number, row.From.Name, row.To.Number, row.To.Name, row.Words("en")]
        );
    }

    private static CountryPack Pack(string text) =>
        Country.TryParse(text, out var country) && CountryPacks.Find(country) is { } pack
            ? pack
            : throw new UsageException($"--to {text} has no chart here; give one of {Nordic}");

    private static CompanyCommand Import()
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "Separated values with the header number,name,type,standard,turnover, or a JSON list of objects with these fields",
        };
        return new CompanyCommand("import", "Defines accounts from a file; one that is there already gets the new name")
        {
            file,
        }.Does(
            async (call, _) =>
            {
                var accounts = InputFile.Table(call.Get(file), ChartFile.Read);
                return CompanyCall.Told(
                    await call.DecideAsync(books => new ChartDesk(books).Define(accounts, CompanyCall.Actor)),
                    $"{accounts.Count} accounts defined."
                );
            }
        );
    }

    private static CompanyCommand Archive(string name, string description, bool isArchived)
    {
        var account = new Argument<string>("ACCOUNT") { Description = "Account number" };
        var reason = new Option<string?>("--reason") { Description = "Why, for the record", HelpName = "TEXT" };
        return new CompanyCommand(name, description) { account, reason }.Decides(call =>
            books => new ChartDesk(books).Archive(call.Get(account), isArchived, call.Get(reason), CompanyCall.Actor)
        );
    }
}
