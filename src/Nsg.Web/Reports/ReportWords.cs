using Nsg.Web.Languages;

namespace Nsg.Web.Reports;

/// <summary>Words for where a report stands.</summary>
internal static class ReportWords
{
    internal static Phrase State(string state) => state switch
    {
        "open" => ReportTexts.StateOpen,
        "due" => ReportTexts.StateDue,
        "previewed" => ReportTexts.StatePreviewed,
        "overdue" => ReportTexts.StateOverdue,
        "approved" => ReportTexts.StateApproved,
        "sent" => ReportTexts.StateSent,
        "accepted" => ReportTexts.StateAccepted,
        "replaced" => SharingTexts.StateReplaced,
        _ => Texts.StateRejected,
    };

    internal static string StateClass(string state) => state switch
    {
        "due" or "previewed" => "badge attention",
        "overdue" or "rejected" => "badge negative",
        "sent" or "approved" => "badge accent",
        "accepted" => "badge good",
        _ => "badge",
    };
}
