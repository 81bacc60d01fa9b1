using Nsg.Bookkeeping.Filings;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report filings</c>.</summary>
internal static class FilingListCommand
{
    internal static CompanyCommand Make() =>
        new CompanyCommand("filings", "Reports from the making of them to the receiver's answer").Answers(call =>
        {
            var (prepared, filings) = call.Query(books => (books.Prepared(), books.Filings()));
            if (call.IsJson)
            {
                prepared.ToList().ForEach(Tell);
                filings.ToList().ForEach(Tell);
            }
            else
            {
                Output.Table(
                    ["FILING", "REPORT", "PERIOD", "STATE", "BY", "REFERENCE", "REPLACES", "REPLACED BY"],
                    prepared.Select(Row).Concat(filings.Select(Row))
                );
            }

            return ExitCode.Ok;
        });

    private static void Tell(PreparedRow one) =>
        Output.Json(
            new
            {
                filing = (Guid?)null,
                report = one.Report,
                period = one.Period,
                state = one.State,
            }
        );

    private static void Tell(ReportFiling one) =>
        Output.Json(
            new
            {
                filing = one.Id,
                report = one.Report,
                version = one.Version,
                period = one.Period,
                state = one.State.ToString().ToLowerInvariant(),
                approvedBy = one.ApprovedBy,
                approved = one.Approved,
                adjustments = one.Adjustments,
                sent = one.Sent,
                uploaded = one.Uploaded,
                sha256 = one.Sha256,
                reference = one.Reference,
                answer = one.Answer,
                replaces = one.Replaces,
                replacedBy = one.ReplacedBy,
                figures = one.Figures.ToDictionary(figure => figure.Line, figure => figure.Value),
            }
        );

    private static IReadOnlyList<string> Row(PreparedRow one) =>
        ["", one.Report, one.Period, one.State, one.Actor, "", "", ""];

    private static IReadOnlyList<string> Row(ReportFiling one) =>
        [
            one.Id.ToString(),
            one.Report,
            one.Period,
            one.State.ToString().ToLowerInvariant(),
            one.ApprovedBy,
            one.Reference ?? "",
            one.Replaces?.ToString() ?? "",
            one.ReplacedBy?.ToString() ?? "",
        ];
}
