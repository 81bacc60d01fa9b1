using System.CommandLine;
using Nsg.Bookkeeping.Records;

namespace Nsg.Command.Commands.Discovery;

/// <summary><c>nsg company publish</c>, <c>moved</c> and <c>unpublish</c>: whether and where a company is
/// found.</summary>
internal static class ListingCommands
{
    internal static System.CommandLine.Command Publish() =>
        Make(
            "publish",
            "Lets anyone find the company at the address of this node (docs/discovery.md)",
            "--endpoint",
            false
        );

    internal static System.CommandLine.Command Moved() =>
        Make("moved", "Tells whoever looks the company up that another node answers for it now", "--to", true);

    internal static System.CommandLine.Command Unpublish()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var command = new System.CommandLine.Command("unpublish", "Takes the company out of discovery")
        {
            company,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                await ChangeAsync(parse, data, company, null);
                Console.Out.WriteLine("Not listed.");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command Make(string name, string description, string option, bool hasMoved)
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var endpoint = new Option<string>(option)
        {
            Description = "Address of the node, as https://node.example",
            HelpName = "URL",
            Required = true,
        };
        var command = new System.CommandLine.Command(name, description) { endpoint, company, data };
        command.SetAction(
            async (parse, _) =>
            {
                var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
                var listing =
                    CompanyListing.Of(parse.GetValue(endpoint)!, today, hasMoved)
                    ?? throw new UsageException(
                        $"{option} is an https address without a path, as https://node.example"
                    );
                await ChangeAsync(parse, data, company, listing);
                Console.Out.WriteLine(
                    hasMoved ? $"Who looks it up is sent to {listing.Endpoint}." : $"Listed at {listing.Endpoint}."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task ChangeAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        CompanyListing? listing
    )
    {
        using var store = CommonOptions.Open(parse, data);
        await store.DecideAsync(
            CommonOptions.CompanyKey(store, parse.GetValue(company)!),
            books =>
            {
                if (!CompanyListing.IsSame(books.Company.Listing, listing))
                {
                    var settings = CompanySettingsChanged.Of(books.Company) with { Listing = listing };
                    books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, "operator", settings));
                }

                return true;
            }
        );
    }
}
