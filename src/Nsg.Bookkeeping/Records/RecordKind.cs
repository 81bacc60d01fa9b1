namespace Nsg.Bookkeeping.Records;

/// <summary>Kinds of records in the books stream. A kind, once written, keeps its meaning for ever.</summary>
public static class RecordKind
{
    /// <summary><see cref="CompanyCreated"/>.</summary>
    public const string CompanyCreated = "company.created";

    /// <summary><see cref="CompanySettingsChanged"/>.</summary>
    public const string CompanySettingsChanged = "company.settings-changed";

    /// <summary><see cref="BankAccountOpened"/>.</summary>
    public const string BankAccountOpened = "bank-account.opened";

    /// <summary><see cref="DocumentReceived"/>.</summary>
    public const string DocumentReceived = "document.received";

    /// <summary><see cref="StatementReceived"/>.</summary>
    public const string StatementReceived = "statement.received";

    /// <summary><see cref="Records.NotificationReceived"/>.</summary>
    public const string NotificationReceived = "notification.received";

    /// <summary><see cref="Records.BankEntryDetailed"/>.</summary>
    public const string BankEntryDetailed = "bank-entry.detailed";

    /// <summary><see cref="Records.CatalogueReceived"/>.</summary>
    public const string CatalogueReceived = "catalogue.received";

    /// <summary><see cref="Records.CodesMapped"/>.</summary>
    public const string CodesMapped = "product-codes.mapped";

    /// <summary><see cref="Records.FactorsDefined"/>.</summary>
    public const string FactorsDefined = "emission-factors.defined";

    /// <summary><see cref="ReviewResolved"/>.</summary>
    public const string ReviewResolved = "review.resolved";

    /// <summary><see cref="EntryPosted"/>.</summary>
    public const string EntryPosted = "entry.posted";

    /// <summary><see cref="SettlementMade"/>.</summary>
    public const string SettlementMade = "settlement.made";

    /// <summary><see cref="SettlementReversed"/>.</summary>
    public const string SettlementReversed = "settlement.reversed";

    /// <summary><see cref="Records.BankLineDecided"/>.</summary>
    public const string BankLineDecided = "bank-line.decided";

    /// <summary><see cref="Records.BankLineUndone"/>.</summary>
    public const string BankLineUndone = "bank-line.undone";

    /// <summary><see cref="FlagRaised"/>.</summary>
    public const string FlagRaised = "flag.raised";

    /// <summary><see cref="FlagCleared"/>.</summary>
    public const string FlagCleared = "flag.cleared";

    /// <summary><see cref="AccountLearnt"/>.</summary>
    public const string AccountLearnt = "account.learnt";

    /// <summary><see cref="AccountsDefined"/>.</summary>
    public const string AccountsDefined = "accounts.defined";

    /// <summary><see cref="PartiesDefined"/>.</summary>
    public const string PartiesDefined = "parties.defined";

    /// <summary><see cref="TaxCodesDefined"/>.</summary>
    public const string TaxCodesDefined = "tax-codes.defined";

    /// <summary><see cref="DimensionsDefined"/>.</summary>
    public const string DimensionsDefined = "dimensions.defined";

    /// <summary><see cref="FinancialYearsDefined"/>.</summary>
    public const string FinancialYearsDefined = "financial-years.defined";

    /// <summary><see cref="BooksImported"/>.</summary>
    public const string BooksImported = "books.imported";

    /// <summary><see cref="AccountsArchived"/>.</summary>
    public const string AccountsArchived = "accounts.archived";

    /// <summary><see cref="CompanyRegistered"/>.</summary>
    public const string CompanyRegistered = "company.registered";

    /// <summary><see cref="Records.CompanyFounded"/>.</summary>
    public const string CompanyFounded = "company.founded";

    /// <summary><see cref="Records.CompanyNumbered"/>.</summary>
    public const string CompanyNumbered = "company.numbered";

    /// <summary><see cref="Records.CompanyDissolved"/>.</summary>
    public const string CompanyDissolved = "company.dissolved";

    /// <summary><see cref="ReportApproved"/>.</summary>
    public const string ReportApproved = "report.approved";

    /// <summary><see cref="ReportSent"/>.</summary>
    public const string ReportSent = "report.sent";

    /// <summary><see cref="ReportAnswered"/>.</summary>
    public const string ReportAnswered = "report.answered";

    /// <summary><see cref="ReportUploaded"/>.</summary>
    public const string ReportUploaded = "report.uploaded";

    /// <summary><see cref="ReportApprovalWithdrawn"/>.</summary>
    public const string ReportApprovalWithdrawn = "report.approval-withdrawn";

    /// <summary><see cref="ReportPreviewed"/>.</summary>
    public const string ReportPreviewed = "report.previewed";

    /// <summary><see cref="ReportAdjusted"/>.</summary>
    public const string ReportAdjusted = "report.adjusted";

    /// <summary><see cref="ReportAttempted"/>.</summary>
    public const string ReportAttempted = "report.attempted";

    /// <summary><see cref="ReportStandingApproved"/>.</summary>
    public const string ReportStandingApproved = "report.standing-approved";

    /// <summary><see cref="ReportStandingWithdrawn"/>.</summary>
    public const string ReportStandingWithdrawn = "report.standing-withdrawn";

    /// <summary><see cref="Records.RecordErased"/>.</summary>
    public const string RecordErased = "record.erased";

    /// <summary><see cref="PeriodLocked"/>.</summary>
    public const string PeriodLocked = "period.locked";

    /// <summary><see cref="PeriodUnlocked"/>.</summary>
    public const string PeriodUnlocked = "period.unlocked";

    /// <summary><see cref="YearClosed"/>.</summary>
    public const string YearClosed = "year.closed";

    /// <summary><see cref="YearReopened"/>.</summary>
    public const string YearReopened = "year.reopened";

    /// <summary><see cref="Records.RecurringDefined"/>.</summary>
    public const string RecurringDefined = "recurring.defined";

    /// <summary><see cref="Records.AccrualDefined"/>.</summary>
    public const string AccrualDefined = "accrual.defined";

    /// <summary><see cref="Records.PlanStopped"/>.</summary>
    public const string PlanStopped = "plan.stopped";

    /// <summary><see cref="Records.EntryAttached"/>.</summary>
    public const string EntryAttached = "entry.attached";

    /// <summary><see cref="Records.ReminderMade"/>.</summary>
    public const string ReminderMade = "reminder.made";

    /// <summary><see cref="Records.PaymentsOrdered"/>.</summary>
    public const string PaymentsOrdered = "payments.ordered";

    /// <summary><see cref="Records.PaymentsAnswered"/>.</summary>
    public const string PaymentsAnswered = "payments.answered";

    /// <summary><see cref="Records.PaymentsCancelled"/>.</summary>
    public const string PaymentsCancelled = "payments.cancelled";

    /// <summary><see cref="Records.ObjectArchived"/>.</summary>
    public const string ObjectArchived = "object.archived";

    /// <summary><see cref="Records.InvoiceIssued"/>.</summary>
    public const string InvoiceIssued = "invoice.issued";
}
