using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Nsg.Log;

namespace Nsg.Bookkeeping.Records;

/// <summary>Records to and from canonical JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(DecimalTextConverter), typeof(CurrencyConverter), typeof(CountryConverter)]
)]
[JsonSerializable(typeof(CompanyCreated))]
[JsonSerializable(typeof(CompanySettingsChanged))]
[JsonSerializable(typeof(BankAccountOpened))]
[JsonSerializable(typeof(DocumentReceived))]
[JsonSerializable(typeof(StatementReceived))]
[JsonSerializable(typeof(NotificationReceived))]
[JsonSerializable(typeof(BankEntryDetailed))]
[JsonSerializable(typeof(CatalogueReceived))]
[JsonSerializable(typeof(CodesMapped))]
[JsonSerializable(typeof(FactorsDefined))]
[JsonSerializable(typeof(ReviewResolved))]
[JsonSerializable(typeof(EntryPosted))]
[JsonSerializable(typeof(SettlementMade))]
[JsonSerializable(typeof(SettlementReversed))]
[JsonSerializable(typeof(BankLineDecided))]
[JsonSerializable(typeof(BankLineUndone))]
[JsonSerializable(typeof(FlagRaised))]
[JsonSerializable(typeof(FlagCleared))]
[JsonSerializable(typeof(AccountLearnt))]
[JsonSerializable(typeof(AccountsDefined))]
[JsonSerializable(typeof(PartiesDefined))]
[JsonSerializable(typeof(TaxCodesDefined))]
[JsonSerializable(typeof(DimensionsDefined))]
[JsonSerializable(typeof(FinancialYearsDefined))]
[JsonSerializable(typeof(BooksImported))]
[JsonSerializable(typeof(AccountsArchived))]
[JsonSerializable(typeof(PeriodLocked))]
[JsonSerializable(typeof(CompanyRegistered))]
[JsonSerializable(typeof(CompanyFounded))]
[JsonSerializable(typeof(CompanyNumbered))]
[JsonSerializable(typeof(CompanyDissolved))]
[JsonSerializable(typeof(RegistrationDraft))]
[JsonSerializable(typeof(ReportApproved))]
[JsonSerializable(typeof(RecordErased))]
[JsonSerializable(typeof(ReportSent))]
[JsonSerializable(typeof(ReportAnswered))]
[JsonSerializable(typeof(ReportUploaded))]
[JsonSerializable(typeof(ReportApprovalWithdrawn))]
[JsonSerializable(typeof(ReportPreviewed))]
[JsonSerializable(typeof(ReportAdjusted))]
[JsonSerializable(typeof(ReportAttempted))]
[JsonSerializable(typeof(ReportStandingApproved))]
[JsonSerializable(typeof(ReportStandingWithdrawn))]
[JsonSerializable(typeof(PeriodUnlocked))]
[JsonSerializable(typeof(YearClosed))]
[JsonSerializable(typeof(YearReopened))]
[JsonSerializable(typeof(RecurringDefined))]
[JsonSerializable(typeof(AccrualDefined))]
[JsonSerializable(typeof(PlanStopped))]
[JsonSerializable(typeof(EntryAttached))]
[JsonSerializable(typeof(ObjectArchived))]
[JsonSerializable(typeof(InvoiceIssued))]
[JsonSerializable(typeof(ReminderMade))]
[JsonSerializable(typeof(PaymentsOrdered))]
[JsonSerializable(typeof(PaymentsAnswered))]
[JsonSerializable(typeof(PaymentsCancelled))]
public sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>A record ready to be appended. The facts are written later, beside the writer: nothing in them may
    /// change any more.</summary>
    public static RecordDraft Draft<T>(string kind, string actor, T payload)
        where T : class => new(kind, actor, payload, Write<T>);

    /// <summary>Reads a payload back.</summary>
    /// <exception cref="JsonException">The payload is not of that kind.</exception>
    public static T Read<T>(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize(payload, InfoOf<T>.Info)
        ?? throw new JsonException("A record's payload is an object.");

    /// <summary>Facts as text, for a column.</summary>
    public static string Text<T>(T facts)
        where T : class => JsonSerializer.Serialize(facts, InfoOf<T>.Info);

    /// <summary>Facts of a column's text.</summary>
    public static T Of<T>(string text)
        where T : class =>
        JsonSerializer.Deserialize(text, InfoOf<T>.Info) ?? throw new JsonException("A column's text is an object.");

    private static byte[] Write<T>(object facts)
        where T : class =>
        (facts is EntryPosted entry ? EntryPostedText.Write(entry) : null)
        ?? CanonicalJson.CanonicaliseCompact(JsonSerializer.SerializeToUtf8Bytes((T)facts, InfoOf<T>.Info));

    private static class InfoOf<T>
    {
        internal static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)Plain.Options.GetTypeInfo(typeof(T));
    }

    /// <summary>
    /// Members in the order of their names and text as it is, so that what is written is canonical at once: canonical
    /// JSON escapes
    /// only what JSON must, and records are never part of a page.
    /// </summary>
    private static class Plain
    {
        internal static readonly JsonSerializerOptions Options = new(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = Default.WithAddedModifier(InOrderOfNames),
        };

        private static void InOrderOfNames(JsonTypeInfo type)
        {
            if (type.Kind != JsonTypeInfoKind.Object)
            {
                return;
            }

            var ordered = type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
            type.Properties.Clear();
            ordered.ForEach(type.Properties.Add);
        }
    }
}
