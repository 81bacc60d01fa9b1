using System.CommandLine;
using Nsg.Bookkeeping.Records;

namespace Nsg.Command.Commands.Discovery;

/// <summary><c>nsg company publish</c>, <c>moved</c> and <c>unpublish</c>: whether and where a company is
/// found.</summary>
internal static class ListingCommands
{
    internal static CompanyCommand Publish() =>
        Make(
            "publish",
            "Lets anyone find the company at the address of this node (docs/discovery.md)",
            "--endpoint",
            false
        );

    internal static CompanyCommand Moved() =>
        Make("moved", "Tells whoever looks the company up that another node answers for it now", "--to", true);

    internal static CompanyCommand Unpublish() =>
        new CompanyCommand("unpublish", "Takes the company out of discovery").Does(
            async (call, _) =>
            {
                await ChangeAsync(call, null);
                Console.Out.WriteLine("Not listed.");
                return ExitCode.Ok;
            }
        );

    private static CompanyCommand Make(string name, string description, string option, bool hasMoved)
    {
        var endpoint = new Option<string>(option)
        {
            Description = "Address of the node, as https://node.example",
            HelpName = "URL",
            Required = true,
        };
        return new CompanyCommand(name, description) { endpoint }.Does(
            async (call, _) =>
            {
                var today = call.Query(books => books.Company.DayOf(TimeProvider.System.GetUtcNow()));
                var listing =
                    CompanyListing.Of(call.Get(endpoint), today, hasMoved)
                    ?? throw new UsageException(
                        $"{option} is an https address without a path, as https://node.example"
                    );
                await ChangeAsync(call, listing);
                Console.Out.WriteLine(
                    hasMoved ? $"Who looks it up is sent to {listing.Endpoint}." : $"Listed at {listing.Endpoint}."
                );
                return ExitCode.Ok;
            }
        );
    }

    private static Task<bool> ChangeAsync(CompanyCall call, CompanyListing? listing) =>
        call.DecideAsync(books =>
        {
            if (!CompanyListing.IsSame(books.Company.Listing, listing))
            {
                var settings = CompanySettingsChanged.Of(books.Company) with { Listing = listing };
                books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, CompanyCall.Actor, settings));
            }

            return true;
        });
}
