using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>
/// Applies records to the tables that are made of the log. It consults no rule, rate or chart: the same records give
/// the same
/// tables, whenever they are applied.
/// </summary>
internal sealed partial class Projector
{
    /// <summary>Tables that a rebuild empties and fills.</summary>
    internal static readonly IReadOnlyList<string> Tables =
    [
        "company_identifier",
        "document",
        "issued_invoice",
        "document_name",
        "document_line",
        "catalogue_item",
        "code_mapping",
        "emission_factor",
        "party_account",
        "learnt_account",
        "item",
        "item_key",
        "bank_account",
        "statement",
        "bank_line",
        "bank_key",
        "bank_decision",
        "bank_request",
        "bank_notice",
        "settlement",
        "voucher_series",
        "entry",
        "entry_line",
        "balance",
        "day_balance",
        "vat_balance",
        "party_balance",
        "buyer_sale",
        "day_voucher",
        "flag",
        "account",
        "party",
        "tax_code",
        "dimension",
        "dimension_object",
        "financial_year",
        "book_import",
        "entry_source",
        "entry_line_object",
        "entry_line_detail",
        "period_lock",
        "closed_year",
        "archived_account",
        "entry_request",
        "entry_correction",
        "entry_attachment",
        "entry_date_reason",
        "archived_object",
        "entry_plan",
        "entry_plan_stop",
        "entry_plan_posting",
        "report_filing",
        "report_adjustment",
        "report_preview",
        "report_attempt",
        "report_receipt",
        "report_answer",
        "report_standing",
        "report_request",
        "reminder",
        "payment_order",
        "payment",
        "payment_item",
        "access_grant",
        "mandate",
        "company_rights",
        "company_register",
        "company_draft",
        "company_end",
        "company",
    ];

    private readonly BaseCurrencies _currencies;
    private readonly CompanyProjection _companies;
    private readonly DocumentProjection _documents;
    private readonly BankProjection _bank;
    private readonly NoticeProjection _notices;
    private readonly EntryProjection _entries;
    private readonly SettlementProjection _settlements;
    private readonly ReminderProjection _reminders;
    private readonly PaymentProjection _payments;
    private readonly MasterProjection _masters;
    private readonly EntryLinkProjection _links;
    private readonly PeriodProjection _periods;
    private readonly PlanProjection _plans;
    private readonly FilingProjection _filings;
    private readonly SharingProjection _sharing;
    private readonly ProductProjection _products;

    internal Projector(SqlSession session)
    {
        _currencies = new BaseCurrencies(session);
        _companies = new CompanyProjection(session);
        _documents = new DocumentProjection(session, _currencies);
        _bank = new BankProjection(session, _currencies);
        _notices = new NoticeProjection(session, _bank);
        _entries = new EntryProjection(session);
        _settlements = new SettlementProjection(session, _currencies);
        _reminders = new ReminderProjection(session);
        _payments = new PaymentProjection(session);
        _masters = new MasterProjection(session);
        _links = new EntryLinkProjection(session);
        _periods = new PeriodProjection(session);
        _plans = new PlanProjection(session);
        _filings = new FilingProjection(session);
        _sharing = new SharingProjection(session);
        _products = new ProductProjection(session);
    }

    /// <summary>Number series that are remembered.</summary>
    internal int KeptCount => _entries.KeptCount;

    /// <summary>Forgets what was read or not yet written; before a transaction when another connection wrote, and
    /// after a rollback.</summary>
    internal void Forget()
    {
        _currencies.Forget();
        _entries.Forget();
    }

    /// <summary>Writes the sums that were kept back; before a transaction or savepoint ends, and before a
    /// rebuild.</summary>
    internal void WritePending() => _entries.WritePending();

    /// <inheritdoc cref="EntryProjection.LastNumber"/>
    internal long LastNumber(string company, string series, int year) => _entries.LastNumber(company, series, year);

    /// <summary>Applies one record of the books stream as it stands in the log; nothing when its payload was
    /// erased.</summary>
    /// <inheritdoc cref="Apply(RecordPlace, RecordDraft)"/>
    internal void Apply(LogRecord record)
    {
        if (record.Payload is { } payload)
        {
            Apply(
                new RecordPlace(record.Company, record.Sequence, record.Time),
                new RecordDraft(record.Kind, record.Actor, payload)
            );
        }
    }

    /// <summary>Applies one record of the books stream.</summary>
    /// <exception cref="InvalidDataException">The kind is not known: the log was written by a newer
    /// program.</exception>
    internal void Apply(RecordPlace record, RecordDraft draft)
    {
        switch (draft.Kind)
        {
            case RecordKind.CompanyCreated:
                _companies.Apply(record, Facts<CompanyCreated>(draft));
                break;
            case RecordKind.CompanySettingsChanged:
                _companies.Apply(record, Facts<CompanySettingsChanged>(draft));
                break;
            case RecordKind.BankAccountOpened:
                _bank.Apply(record, Facts<BankAccountOpened>(draft));
                break;
            case RecordKind.DocumentReceived:
                var received = Facts<DocumentReceived>(draft);
                _documents.Apply(record, received);
                _entries.Keep(record.Company, received);
                break;
            case RecordKind.StatementReceived:
                _bank.Apply(record, Facts<StatementReceived>(draft));
                break;
            case RecordKind.NotificationReceived:
                _notices.Apply(record, Facts<NotificationReceived>(draft));
                break;
            case RecordKind.BankEntryDetailed:
                _notices.Apply(record, Facts<BankEntryDetailed>(draft));
                break;
            case RecordKind.ReviewResolved:
                _documents.Apply(record, Facts<ReviewResolved>(draft));
                break;
            case RecordKind.EntryPosted:
                var entry = Facts<EntryPosted>(draft);
                _entries.Apply(record, entry);
                _masters.ApplyDetails(record, entry);
                _links.Apply(record, entry);
                _plans.Apply(record, entry);
                break;
            case RecordKind.SettlementMade:
                _settlements.Apply(record, Facts<SettlementMade>(draft));
                break;
            case RecordKind.SettlementReversed:
                _settlements.Apply(record, Facts<SettlementReversed>(draft));
                break;
            case RecordKind.BankLineDecided:
                _bank.Apply(record, draft.Actor, Facts<BankLineDecided>(draft));
                break;
            case RecordKind.BankLineUndone:
                _bank.Apply(record, Facts<BankLineUndone>(draft));
                break;
            case RecordKind.FlagRaised:
                _settlements.Apply(record, Facts<FlagRaised>(draft));
                break;
            case RecordKind.FlagCleared:
                _settlements.Apply(record, Facts<FlagCleared>(draft));
                break;
            case RecordKind.AccountLearnt:
                _documents.Apply(record, Facts<AccountLearnt>(draft));
                break;
            default:
                ApplyMaster(record, draft);
                break;
        }
    }

    /// <summary>Writes the rows of a voucher that came in a pack; all else that follows from it is in the tables already.</summary>
    internal void ApplyRows(RecordPlace record, EntryPosted entry)
    {
        _entries.ApplyRows(record, entry);
        _masters.ApplyDetails(record, entry);
    }

    /// <summary>Keeps the sales of a voucher that comes in a pack; whoever packs it keeps its other sums.</summary>
    internal void ApplySales(RecordPlace record, EntryPosted entry) => _entries.ApplySales(record, entry);

    /// <summary>Registers and imports, apart from the records that every day brings.</summary>
    private void ApplyMaster(RecordPlace record, RecordDraft draft)
    {
        switch (draft.Kind)
        {
            case RecordKind.AccountsDefined:
                _masters.Apply(record, Facts<AccountsDefined>(draft));
                break;
            case RecordKind.PartiesDefined:
                _masters.Apply(record, Facts<PartiesDefined>(draft));
                break;
            case RecordKind.TaxCodesDefined:
                _masters.Apply(record, Facts<TaxCodesDefined>(draft));
                break;
            case RecordKind.DimensionsDefined:
                _masters.Apply(record, Facts<DimensionsDefined>(draft));
                break;
            case RecordKind.FinancialYearsDefined:
                _masters.Apply(record, Facts<FinancialYearsDefined>(draft));
                break;
            case RecordKind.BooksImported:
                _masters.Apply(record, Facts<BooksImported>(draft));
                break;
            default:
                ApplyPeriod(record, draft);
                break;
        }
    }

    /// <summary>Locks, years and archived accounts.</summary>
    private void ApplyPeriod(RecordPlace record, RecordDraft draft)
    {
        switch (draft.Kind)
        {
            case RecordKind.AccountsArchived:
                _periods.Apply(record, Facts<AccountsArchived>(draft));
                break;
            case RecordKind.PeriodLocked:
                _periods.Apply(record, draft.Actor, Facts<PeriodLocked>(draft));
                break;
            case RecordKind.PeriodUnlocked:
                _periods.Apply(record, Facts<PeriodUnlocked>(draft));
                break;
            case RecordKind.YearClosed:
                _periods.Apply(record, draft.Actor, Facts<YearClosed>(draft));
                break;
            case RecordKind.YearReopened:
                _periods.Apply(record, Facts<YearReopened>(draft));
                break;
            case RecordKind.EntryAttached:
                _links.Apply(record, Facts<EntryAttached>(draft));
                break;
            case RecordKind.ObjectArchived:
                _periods.Apply(record, Facts<ObjectArchived>(draft));
                break;
            case RecordKind.RecurringDefined:
                var defined = Facts<RecurringDefined>(draft);
                _plans.Apply(record, draft.Actor, defined);
                _links.KeepRequest(record, defined.Request, defined.Plan);
                break;
            case RecordKind.AccrualDefined:
                _plans.Apply(record, draft.Actor, Facts<AccrualDefined>(draft));
                break;
            case RecordKind.PlanStopped:
                var stopped = Facts<PlanStopped>(draft);
                _plans.Apply(record, draft.Actor, stopped);
                _links.KeepRequest(record, stopped.Request, stopped.Plan);
                break;
            default:
                ApplyFiling(record, draft);
                break;
        }
    }

    /// <summary>Reports on their way.</summary>
    private void ApplyFiling(RecordPlace record, RecordDraft draft)
    {
        switch (draft.Kind)
        {
            case RecordKind.CompanyRegistered:
                _companies.Apply(record, Facts<CompanyRegistered>(draft));
                break;
            case RecordKind.CompanyFounded:
                _companies.Apply(record, Facts<CompanyFounded>(draft));
                break;
            case RecordKind.CompanyNumbered:
                _companies.Apply(record, Facts<CompanyNumbered>(draft));
                break;
            case RecordKind.CompanyDissolved:
                _companies.Apply(record, Facts<CompanyDissolved>(draft));
                break;
            case RecordKind.ReportApproved:
                _filings.Apply(record, draft.Actor, Facts<ReportApproved>(draft));
                break;
            case RecordKind.ReportSent:
                _filings.Apply(record, draft.Actor, Facts<ReportSent>(draft));
                break;
            case RecordKind.ReportAnswered:
                _filings.Apply(record, draft.Actor, Facts<ReportAnswered>(draft));
                break;
            case RecordKind.ReportUploaded:
                _filings.Apply(record, draft.Actor, Facts<ReportUploaded>(draft));
                break;
            case RecordKind.ReportApprovalWithdrawn:
                _filings.Apply(record, Facts<ReportApprovalWithdrawn>(draft));
                break;
            default:
                ApplyReport(record, draft);
                break;
        }
    }

    private static T Facts<T>(RecordDraft draft)
        where T : class => draft.Facts as T ?? RecordJson.Read<T>(draft.Payload.Span);
}
