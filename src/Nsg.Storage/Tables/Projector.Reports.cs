using Nsg.Bookkeeping.Records;
using Nsg.Log;

namespace Nsg.Storage.Tables;

/// <summary>Records of reports and of what else came to be kept beside the books.</summary>
internal sealed partial class Projector
{
    /// <summary>What happens to reports before and while they are sent.</summary>
    private void ApplyReport(RecordPlace record, RecordDraft draft)
    {
        switch (draft.Kind)
        {
            case RecordKind.ReportAdjusted:
                _filings.Apply(record, draft.Actor, Facts<ReportAdjusted>(draft));
                break;
            case RecordKind.ReportPreviewed:
                _filings.Apply(record, draft.Actor, Facts<ReportPreviewed>(draft));
                break;
            case RecordKind.ReportAttempted:
                _filings.Apply(record, Facts<ReportAttempted>(draft));
                break;
            case RecordKind.ReportStandingApproved:
                _filings.Apply(record, draft.Actor, Facts<ReportStandingApproved>(draft));
                break;
            case RecordKind.ReportStandingWithdrawn:
                _filings.Apply(record, Facts<ReportStandingWithdrawn>(draft));
                break;
            case RecordKind.InvoiceIssued:
                _documents.Apply(record, Facts<InvoiceIssued>(draft));
                break;
            case RecordKind.ReminderMade:
                _reminders.Apply(record, draft.Actor, Facts<ReminderMade>(draft));
                break;
            case RecordKind.PaymentsOrdered:
                _payments.Apply(record, draft.Actor, Facts<PaymentsOrdered>(draft));
                break;
            case RecordKind.PaymentsAnswered:
                _payments.Apply(record, Facts<PaymentsAnswered>(draft));
                break;
            case RecordKind.PaymentsCancelled:
                _payments.Apply(record, Facts<PaymentsCancelled>(draft));
                break;
            case RecordKind.RecordErased:
                break;
            case RecordKind.CatalogueReceived:
                _products.Apply(record, Facts<CatalogueReceived>(draft));
                break;
            case RecordKind.CodesMapped:
                _products.Apply(record, Facts<CodesMapped>(draft));
                break;
            case RecordKind.FactorsDefined:
                _products.Apply(record, Facts<FactorsDefined>(draft));
                break;
            default:
                _sharing.Apply(record, draft);
                break;
        }
    }
}
