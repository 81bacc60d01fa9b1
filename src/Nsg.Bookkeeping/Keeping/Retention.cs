using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Countries.Retention;

namespace Nsg.Bookkeeping.Keeping;

/// <summary>How long a record, a document or a voucher is kept.</summary>
/// <param name="Material">What it is to the act.</param>
/// <param name="YearEnd">Last day of the financial year that it concerns.</param>
/// <param name="EarliestDeletion">The first day on which it may be deleted.</param>
/// <param name="Source">Act and section.</param>
public sealed record RetentionTerm(KeptMaterial Material, DateOnly YearEnd, DateOnly EarliestDeletion, string Source)
{
    /// <summary>Whether it may be deleted on a day.</summary>
    public bool IsOver(DateOnly day) => day >= EarliestDeletion;
}

/// <summary>When bookkeeping material may be deleted at the earliest: nothing deletes before.</summary>
public static class Retention
{
    private const string AnnualAccounts = ".accounts";

    /// <summary>The term of material that concerns a day.</summary>
    /// <param name="company">The company; its country decides.</param>
    /// <param name="years">Financial years that it defined; the calendar year where none holds the day.</param>
    /// <param name="material">What it is.</param>
    /// <param name="day">The day in the books that it concerns.</param>
    public static RetentionTerm EarliestDeletion(
        CompanyProfile company,
        IReadOnlyList<FinancialYearFacts> years,
        KeptMaterial material,
        DateOnly day
    )
    {
        ArgumentNullException.ThrowIfNull(company);
        var rule = company.Pack.Retention.Of(material);
        var end = YearEnd(years, day);
        return new RetentionTerm(material, end, rule.EarliestDeletion(end), rule.Source);
    }

    /// <summary>Last day of the financial year that holds a day.</summary>
    public static DateOnly YearEnd(IReadOnlyList<FinancialYearFacts> years, DateOnly day) =>
        years.FirstOrDefault(year => year.From <= day && day <= year.To)?.To ?? new DateOnly(day.Year, 12, 31);

    /// <summary>
    /// What a kind of record is to the bookkeeping acts; null for what they do not speak of (who may see what). A
    /// kind that is not known is
    /// taken for part of the books.
    /// </summary>
    public static KeptMaterial? MaterialOf(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind switch
        {
            RecordKind.DocumentReceived
            or RecordKind.StatementReceived
            or RecordKind.NotificationReceived
            or RecordKind.BankEntryDetailed
            or RecordKind.CatalogueReceived
            or RecordKind.ReviewResolved => KeptMaterial.Vouchers,
            RecordKind.SettlementMade
            or RecordKind.SettlementReversed
            or RecordKind.BankLineDecided
            or RecordKind.BankLineUndone => KeptMaterial.Vouchers,
            RecordKind.PaymentsOrdered or RecordKind.PaymentsAnswered or RecordKind.PaymentsCancelled =>
                KeptMaterial.Vouchers,
            RecordKind.FlagRaised or RecordKind.FlagCleared => KeptMaterial.Vouchers,
            RecordKind.ReportApproved
            or RecordKind.ReportSent
            or RecordKind.ReportAnswered
            or RecordKind.ReportUploaded
            or RecordKind.ReportApprovalWithdrawn
            or RecordKind.ReportAttempted
            or RecordKind.ReportPreviewed
            or RecordKind.ReportAdjusted => KeptMaterial.Vouchers,
            _ when kind.StartsWith("grant.", StringComparison.Ordinal)
                    || kind.StartsWith("mandate.", StringComparison.Ordinal)
                    || kind.StartsWith("signatory-rights.", StringComparison.Ordinal) => null,
            _ => KeptMaterial.Books,
        };
    }

    /// <summary>What a report is to the acts.</summary>
    public static KeptMaterial MaterialOfReport(string report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.EndsWith(AnnualAccounts, StringComparison.Ordinal)
            ? KeptMaterial.AnnualAccounts
            : KeptMaterial.Vouchers;
    }

    /// <summary>The last day in the books that a record names itself, or null: then it lives with the books or with
    /// what it is about.</summary>
    public static DateOnly? DayOf(string kind, ReadOnlySpan<byte> payload)
    {
        var member = kind switch
        {
            RecordKind.EntryPosted => "date",
            RecordKind.PeriodLocked
            or RecordKind.PeriodUnlocked
            or RecordKind.YearClosed
            or RecordKind.YearReopened
            or RecordKind.BooksImported => "to",
            _ => null,
        };
        if (member is null)
        {
            return null;
        }

        var reader = new Utf8JsonReader(payload);
        using var document = JsonDocument.ParseValue(ref reader);
        return
            document.RootElement.TryGetProperty(member, out var found)
            && DateOnly.TryParse(found.GetString(), out var day)
            ? day
            : null;
    }
}
