using System.CommandLine;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Node.Reports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report uploaded</c> and <c>take-back</c>.</summary>
internal static class FilingStepCommands
{
    internal static CompanyCommand Uploaded()
    {
        var filing = FilingCommands.Filing();
        var day = CommonOptions.Day("--day", "The day on which it was uploaded; today when not given");
        var undo = new Option<bool>("--undo") { Description = "It was not uploaded after all" };
        return new CompanyCommand("uploaded", "Notes that a person uploaded the file of a report at its authority")
        {
            filing,
            day,
            undo,
        }.Does(
            async (call, _) =>
            {
                var id = FilingCommands.Id(call.Get(filing));
                var refusal = await call.DecideAsync(books =>
                    new FilingDesk(books).Upload(
                        new ReportUploaded(
                            id,
                            call.Get(undo)
                                ? null
                                : call.Get(day) ?? CountryClock.Day(books.Company.Pack.Country, books.Now)
                        ),
                        CompanyCall.Actor
                    )
                );
                return Said(
                    refusal,
                    call.Get(undo) ? "Noted: it is not uploaded." : $"Noted. Keep the answer: nsg report receipt {id}"
                );
            }
        );
    }

    internal static CompanyCommand TakeBack()
    {
        var filing = FilingCommands.Filing();
        var why = new Option<string?>("--reason") { Description = "Why", HelpName = "WHY" };
        return new CompanyCommand("take-back", "Takes an approval back before its report is handed over")
        {
            filing,
            why,
        }.Does(
            async (call, _) =>
                Said(
                    await call.DecideAsync(books =>
                        new FilingDesk(books).TakeBack(
                            new ReportApprovalWithdrawn(FilingCommands.Id(call.Get(filing)), call.Get(why)),
                            CompanyCall.Actor
                        )
                    ),
                    "The approval is taken back."
                )
        );
    }

    private static int Said(string? refusal, string done)
    {
        Output.Line(refusal is null ? done : throw new ReportRequestException(refusal, isRefusal: true));
        return ExitCode.Ok;
    }
}
