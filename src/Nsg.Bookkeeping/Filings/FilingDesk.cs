using Nsg.Bookkeeping.Records;
using Nsg.Log;

namespace Nsg.Bookkeeping.Filings;

/// <summary>The life of a report: approved by a person, sent, answered; a correction takes the place of what was filed before.</summary>
public sealed class FilingDesk(IBooksTransaction books)
{
    private const int TextMax = 4_000;

    /// <summary>Approves figures for a period; what was approved or filed for it before is replaced.</summary>
    /// <param name="approval">What is approved; its identifier and what it replaces are filled in.</param>
    /// <param name="actor">Who approves.</param>
    /// <returns>The filing.</returns>
    public ReportApproved Approve(ReportApproved approval, string actor)
    {
        ArgumentNullException.ThrowIfNull(approval);
        var standing = books.Filings(approval.Report, approval.From, approval.To).LastOrDefault(one => one.State != FilingState.Replaced);
        var filed = approval with { Filing = books.Randomness.NewId(books.Now), Replaces = standing?.Id };
        books.Append(RecordJson.Draft(RecordKind.ReportApproved, actor, filed));
        return filed;
    }

    /// <summary>Notes that an approved report was handed over.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Send(Guid filing, string channel, string format, string sha256, string actor)
    {
        switch (books.Filing(filing))
        {
            case null:
                return "there is no such filing";
            case { State: FilingState.Approved or FilingState.Rejected }:
                books.Append(RecordJson.Draft(RecordKind.ReportSent, actor, new ReportSent(filing, channel, format, sha256)));
                return null;
            case { State: var state }:
                return $"the filing is {state.ToString().ToLowerInvariant()}; only an approved or rejected one is sent";
        }
    }

    /// <summary>Keeps what the receiver answered.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Answer(Guid filing, bool isAccepted, string? reference, string? text, string actor)
    {
        if (reference?.Length > TextMax || text?.Length > TextMax)
        {
            return $"an answer has at most {TextMax} characters";
        }

        switch (books.Filing(filing))
        {
            case null:
                return "there is no such filing";
            case { State: FilingState.Sent or FilingState.Accepted or FilingState.Rejected }:
                books.Append(RecordJson.Draft(RecordKind.ReportAnswered, actor, new ReportAnswered(filing, isAccepted, reference, text)));
                return null;
            case { State: var state }:
                return $"the filing is {state.ToString().ToLowerInvariant()}; an answer belongs to one that was sent";
        }
    }
}
