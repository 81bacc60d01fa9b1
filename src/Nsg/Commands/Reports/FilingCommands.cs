using System.CommandLine;
using Nsg.Bookkeeping.Filings;
using Nsg.Node.Reports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report approve</c>, <c>send</c>, <c>receipt</c> and <c>filings</c>.</summary>
internal static class FilingCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Approve()
    {
        var options = new ReportOptions();
        var accepts = new Option<bool>("--accept-warnings") { Description = "The warnings were seen and are accepted" };
        var command = new System.CommandLine.Command("approve", "Approves a report as it stands; what was filed for the period before is replaced")
        {
            options.Report, options.Company, options.Period, options.Set, accepts, options.Data,
        };
        command.SetAction((parse, _) => Reported(async () =>
        {
            using var store = CommonOptions.Open(parse, options.Data);
            var filed = await FilingRun.ApproveAsync(
                store, CommonOptions.CompanyKey(store, parse.GetValue(options.Company)!), books => options.Request(parse, books), parse.GetValue(accepts), seen: null,
                TimeProvider.System.GetUtcNow(), Actor);
            Output.Line($"{filed.Report} {filed.Period} is approved: {filed.Filing}{(filed.Replaces is null ? "" : $", in place of {filed.Replaces}")}. Hand it over: nsg report send {filed.Filing}");
        }));
        return command;
    }

    internal static System.CommandLine.Command Send()
    {
        var (data, company, filing) = (CommonOptions.Data(), CommonOptions.Company(), Filing());
        var file = new Option<string>("--output", "-o") { Description = "The file to write, for the authority's upload", HelpName = "FILE", Required = true };
        var command = new System.CommandLine.Command("send", "Writes the file of an approved report and notes that it was handed over") { filing, company, file, data };
        command.SetAction((parse, _) => Reported(async () =>
        {
            using var store = CommonOptions.Open(parse, data);
            var (format, content) = await FilingRun.SendAsync(
                store, CommonOptions.CompanyKey(store, parse.GetValue(company)!), Id(parse.GetValue(filing)!), TimeProvider.System.GetUtcNow(), Actor);
            await File.WriteAllBytesAsync(parse.GetValue(file)!, content);
            Output.Line($"{content.Length} bytes of {format} in {parse.GetValue(file)}. Upload it, and keep the answer: nsg report receipt");
        }));
        return command;
    }

    internal static System.CommandLine.Command Receipt()
    {
        var (data, company, filing) = (CommonOptions.Data(), CommonOptions.Company(), Filing());
        var rejected = new Option<bool>("--rejected") { Description = "The receiver refused it" };
        var reference = new Option<string?>("--reference") { Description = "The receiver's reference", HelpName = "R" };
        var text = new Option<string?>("--text") { Description = "What the receiver said", HelpName = "T" };
        var command = new System.CommandLine.Command("receipt", "Keeps what the receiver of a report answered") { filing, company, rejected, reference, text, data };
        command.SetAction((parse, _) => Reported(async () =>
        {
            using var store = CommonOptions.Open(parse, data);
            var refusal = await store.DecideAsync(CommonOptions.CompanyKey(store, parse.GetValue(company)!), books => new FilingDesk(books).Answer(
                Id(parse.GetValue(filing)!), !parse.GetValue(rejected), parse.GetValue(reference), parse.GetValue(text), Actor));
            Output.Line(refusal is null ? "Kept." : throw new ReportRequestException(refusal));
        }));
        return command;
    }

    internal static System.CommandLine.Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command("filings", "Reports that were approved, sent and answered") { company, json, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var filings = store.Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), books => books.Filings());
            if (parse.GetValue(json))
            {
                filings.ToList().ForEach(one => Output.Json(new
                {
                    filing = one.Id, report = one.Report, version = one.Version, period = one.Period, state = one.State.ToString().ToLowerInvariant(), approvedBy = one.ApprovedBy,
                    approved = one.Approved, sent = one.Sent, sha256 = one.Sha256, reference = one.Reference, answer = one.Answer, replaces = one.Replaces,
                    figures = one.Figures.ToDictionary(figure => figure.Line, figure => figure.Value),
                }));
            }
            else
            {
                Output.Table(["FILING", "REPORT", "PERIOD", "STATE", "BY", "REFERENCE", "REPLACES"], filings.Select(one => (IReadOnlyList<string>)
                    [one.Id.ToString(), one.Report, one.Period, one.State.ToString().ToLowerInvariant(), one.ApprovedBy, one.Reference ?? "", one.Replaces?.ToString() ?? ""]));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Argument<string> Filing() => new("FILING") { Description = "The filing (nsg report filings)" };

    private static Guid Id(string text) => Guid.TryParse(text, out var id) ? id : throw new UsageException($"'{text}' is no filing; see nsg report filings");

    private static async Task<int> Reported(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Ok;
        }
        catch (ReportRequestException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
