using System.Text.Json;
using Nsg.Log;
using Nsg.Web.Languages;

namespace Nsg.Web.Developer;

/// <summary>What a record of a company tells, in words, and the page of what it is about.</summary>
internal static class EventWords
{
    /// <summary>A kind in words; null for one that is told by its name alone.</summary>
    internal static Phrase? Of(string kind) =>
        kind switch
        {
            "document.received" => EventTexts.DocumentReceived,
            "statement.received" => EventTexts.StatementReceived,
            "notification.received" => NoticeTexts.Kind,
            "bank-entry.detailed" => NoticeTexts.Joined,
            "review.resolved" => EventTexts.ReviewResolved,
            "entry.posted" => EventTexts.EntryPosted,
            "settlement.made" => EventTexts.SettlementMade,
            "settlement.reversed" or "bank-line.undone" => EventTexts.SettlementReversed,
            "bank-line.decided" => EventTexts.BankLineDecided,
            "invoice.issued" => EventTexts.InvoiceIssued,
            "reminder.made" => EventTexts.ReminderMade,
            "period.locked" => EventTexts.PeriodLocked,
            "period.unlocked" => EventTexts.PeriodUnlocked,
            "grant.requested" => EventTexts.GrantRequested,
            "grant.given" or "grant.renewed" or "grant.passed-on" => EventTexts.GrantGiven,
            "grant.refused" => EventTexts.GrantRefused,
            "grant.withdrawn" => EventTexts.GrantWithdrawn,
            "grant.taken-back" => TakeBackTexts.State,
            "grant.used-up" or "grant.replaced" => EventTexts.GrantEnded,
            "report.approved" => EventTexts.ReportApproved,
            "report.sent" => EventTexts.ReportSent,
            "report.answered" => EventTexts.ReportAnswered,
            "report.uploaded" => ReportTexts.IUploaded,
            "report.approval-withdrawn" => ReportTexts.StateWithdrawn,
            _ when kind.StartsWith("company.", StringComparison.Ordinal) => EventTexts.CompanyChanged,
            _ => OfRare(kind),
        };

    private static Phrase? OfRare(string kind) =>
        kind switch
        {
            "bank-account.opened" => RareEventTexts.BankAccountOpened,
            "catalogue.received" => RareEventTexts.CatalogueReceived,
            "product-codes.mapped" => RareEventTexts.CodesMapped,
            "emission-factors.defined" => RareEventTexts.FactorsDefined,
            "flag.raised" => RareEventTexts.FlagRaised,
            "flag.cleared" => RareEventTexts.FlagCleared,
            "account.learnt" => RareEventTexts.AccountLearnt,
            "accounts.defined" => RareEventTexts.AccountsDefined,
            "accounts.archived" => RareEventTexts.AccountsArchived,
            "parties.defined" => RareEventTexts.PartiesDefined,
            "tax-codes.defined" => RareEventTexts.TaxCodesDefined,
            "dimensions.defined" => RareEventTexts.DimensionsDefined,
            "financial-years.defined" => RareEventTexts.FinancialYearsDefined,
            "books.imported" => RareEventTexts.BooksImported,
            "report.previewed" => RareEventTexts.ReportPreviewed,
            "report.adjusted" => RareEventTexts.ReportAdjusted,
            "report.attempted" => RareEventTexts.ReportAttempted,
            "report.standing-approved" => RareEventTexts.ReportStandingApproved,
            "report.standing-withdrawn" => RareEventTexts.ReportStandingWithdrawn,
            "record.erased" => RareEventTexts.RecordErased,
            "year.closed" => RareEventTexts.YearClosed,
            "year.reopened" => RareEventTexts.YearReopened,
            "recurring.defined" => RareEventTexts.RecurringDefined,
            "accrual.defined" => RareEventTexts.AccrualDefined,
            "plan.stopped" => RareEventTexts.PlanStopped,
            "entry.attached" => RareEventTexts.EntryAttached,
            "payments.ordered" => RareEventTexts.PaymentsOrdered,
            "payments.answered" => RareEventTexts.PaymentsAnswered,
            "payments.cancelled" => RareEventTexts.PaymentsCancelled,
            "object.archived" => RareEventTexts.ObjectArchived,
            "grant.signed" => RareEventTexts.GrantSigned,
            "grant.unsigned" => RareEventTexts.GrantUnsigned,
            "mandate.granted" => RareEventTexts.MandateGranted,
            "mandate.delegated" => RareEventTexts.MandateDelegated,
            "mandate.revoked" => RareEventTexts.MandateRevoked,
            "signatory-rights.kept" => RareEventTexts.RightsKept,
            _ => null,
        };

    /// <summary>Where to look at what a record is about, below the company; null where there is no page of it.</summary>
    internal static string? PathOf(LogRecord record)
    {
        if (record.Payload is not { } payload)
        {
            return null;
        }

        try
        {
            using var facts = JsonDocument.Parse(payload);
            return Id(facts.RootElement, "entry") is { } entry ? $"/vouchers/{entry}"
                : Id(facts.RootElement, "document") is { } document ? $"/documents/{document}"
                : Id(facts.RootElement, "grant") is { } grant ? $"/sharing/{grant}"
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Guid? Id(JsonElement facts, string name) =>
        facts.ValueKind == JsonValueKind.Object
        && facts.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.TryGetGuid(out var id)
            ? id
            : null;
}
