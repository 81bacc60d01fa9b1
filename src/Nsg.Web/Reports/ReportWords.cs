using Nsg.Bookkeeping.Filings;
using Nsg.Reporting.Language;
using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Reports;

/// <summary>Words for where a report stands.</summary>
internal static class ReportWords
{
    /// <summary>Name of what a file is known by; it is the same in every language.</summary>
    internal const string Fingerprint = "SHA-256";

    internal static Phrase State(string state) =>
        state switch
        {
            "open" => ReportTexts.StateOpen,
            "due" => ReportTexts.StateDue,
            "generated" => ReportTexts.StateGenerated,
            "previewed" => ReportTexts.StatePreviewed,
            "overdue" => ReportTexts.StateOverdue,
            "made" => ReportTexts.FileMade,
            "approved" => ReportTexts.StateApproved,
            "sent" => ReportTexts.AnswerAwaited,
            "accepted" => ReportTexts.StateAccepted,
            "withdrawn" => ReportTexts.StateWithdrawn,
            "replaced" => SharingTexts.StateReplaced,
            "corrected" => ReportTexts.StateCorrected,
            _ => Texts.StateRejected,
        };

    /// <summary>Where a filing stands: a file that a person is to upload is not sent yet.</summary>
    internal static Phrase StateOf(ReportFiling filing) =>
        filing.State == FilingState.Sent ? SentState(filing) : State(filing.State.ToString().ToLowerInvariant());

    /// <summary>What it means that a filing was handed over.</summary>
    internal static Phrase SentState(ReportFiling filing) =>
        filing.IsOnlyMade ? ReportTexts.FileMade
        : filing.State == FilingState.Sent ? ReportTexts.AnswerAwaited
        : ReportTexts.StateSent;

    /// <summary>A period as people name it: <c>Nov–Dec 2025</c>.</summary>
    internal static string Period(Language language, ReportPeriod period) =>
        period.Length switch
        {
            PeriodLength.Month => language.Month(period.From),
            PeriodLength.Year when period.From is { Month: 1, Day: 1 } && period.To.Year == period.From.Year =>
                period.ToString(),
            PeriodLength.Year => $"{language.Date(period.From)} – {language.Date(period.To)}",
            _ => $"{language.Months[period.From.Month - 1]}–{language.Month(period.To)}",
        };

    /// <summary>The same of a period that is given as text.</summary>
    internal static string Period(Language language, string period) =>
        ReportPeriod.TryParse(period, out var read) ? Period(language, read) : period;

    /// <summary>A format as people name it.</summary>
    internal static string Format(string format) =>
        format switch
        {
            "envelope" => "XML + envelope",
            "xbrl-json" => "xBRL-JSON",
            "xbrl-csv" => "xBRL-CSV",
            "xbrl" => "XBRL 2.1",
            _ => format.ToUpperInvariant(),
        };

    /// <summary>What is summed of an account or a VAT code.</summary>
    internal static string Measure(Language language, string measure) =>
        measure switch
        {
            "base" => language[ReportTexts.MeasureBase],
            "output_tax" => language[ReportTexts.MeasureOutput],
            "input_tax" => language[ReportTexts.MeasureInput],
            "tax_at_rates" => language[ReportTexts.MeasureAtRates],
            "movement" => language[ReportTexts.MeasureMovement],
            "closing" => language[ReportTexts.MeasureClosing],
            "opening" => language[ReportTexts.MeasureOpening],
            "debit" => language[Texts.Debit],
            "credit" => language[Texts.Credit],
            _ => measure,
        };

    /// <summary>What a VAT return comes to in words, or null for another report.</summary>
    internal static string? Outcome(Language language, ReportOutcome outcome, Currency currency) =>
        outcome.Definition.Basis != ReportBasis.Vat
        || !outcome.Definition.Id.EndsWith(".vat", StringComparison.Ordinal)
        || outcome.Lines is not [.., var last]
            ? null
        : last.Value == 0m ? language[ReportTexts.NothingToPay]
        : language.Format(
            last.Value > 0m ? ReportTexts.ToPay : ReportTexts.ToGetBack,
            language.Exact(new Money(Math.Abs(last.Value), currency))
        );

    /// <summary>What a VAT return that was handed over leaves to be paid, or null where it leaves nothing.</summary>
    internal static Money? Owed(ReportOutcome outcome, Currency currency) =>
        outcome.Definition.Basis == ReportBasis.Vat
        && outcome.Definition.Id.EndsWith(".vat", StringComparison.Ordinal)
        && outcome.Lines is [.., { Value: > 0m and var owed }]
            ? new Money(owed, currency)
            : null;

    internal static string StateClass(string state) =>
        state switch
        {
            "due" or "generated" or "previewed" or "made" => "badge attention",
            "overdue" or "rejected" => "badge negative",
            "sent" or "approved" => "badge accent",
            "accepted" => "badge good",
            _ => "badge",
        };
}
