using System.Text.Json.Serialization;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Node.Manual;
using Nsg.Vocabulary;

namespace Nsg.Node.Plans;

/// <summary>A recurring entry, as callers write it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Every">month, quarter or year.</param>
/// <param name="From">The first occurrence; the others fall on the same day of their month, or on its last where it
/// has fewer.</param>
/// <param name="Text">Text of its vouchers.</param>
/// <param name="Lines">Lines, in base currency.</param>
/// <param name="To">No occurrence after this day.</param>
/// <param name="Count">How many occurrences.</param>
/// <param name="AtMonthEnd">Whether each falls on the last day of its month.</param>
/// <param name="Series">Voucher series; the general one (G) unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RecurringRequest(
    string? Name,
    string? Every,
    DateOnly? From,
    string? Text,
    IReadOnlyList<EntryLineRequest?>? Lines,
    DateOnly? To = null,
    int? Count = null,
    bool AtMonthEnd = false,
    string? Series = null
)
{
    /// <summary>Reads one from JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken or is no recurring entry; the message says
    /// where.</exception>
    public static RecurringRequest Read(ReadOnlySpan<byte> json) =>
        JsonFault.Read(json, PlanRequestJson.Default.RecurringRequest, "a recurring entry");

    /// <summary>The recurring entry that it asks for.</summary>
    /// <exception cref="InvalidDataException">Something is missing; the message says what.</exception>
    public RecurringDefined ToDefined() =>
        new()
        {
            Plan = default,
            Version = 0,
            Name = Name ?? throw new InvalidDataException("name is missing"),
            Text = Text ?? throw new InvalidDataException("text is missing"),
            Series = Series ?? VoucherSeries.General,
            Every = Every switch
            {
                "month" => PlanStep.Month,
                "quarter" => PlanStep.Quarter,
                "year" => PlanStep.Year,
                _ => throw new InvalidDataException("every is month, quarter or year"),
            },
            From = From ?? throw new InvalidDataException("from is missing (yyyy-MM-dd)"),
            AtMonthEnd = AtMonthEnd,
            To = To,
            Count = Count,
            Lines =
            [
                .. (Lines ?? throw new InvalidDataException("lines are missing")).Select(
                    (line, i) => Line(line, i + 1)
                ),
            ],
        };

    private static PlanLine Line(EntryLineRequest? request, int number)
    {
        var line = (request ?? throw new InvalidDataException($"line {number} is null")).ToLine(number);
        return line is { Currency: null, VatDate: null }
            ? new PlanLine(
                line.Account,
                line.Base,
                line.Text,
                line.VatCode,
                line.Party,
                line.Objects.Count == 0 ? null : line.Objects
            )
            : throw new InvalidDataException(
                $"line {number}: a recurring entry is in base currency, and its VAT date is its posting date"
            );
    }
}

/// <summary>An amount to be spread over months, as callers write it.</summary>
/// <param name="Account">Account of income or cost.</param>
/// <param name="BalanceAccount">Balance account on which it waits.</param>
/// <param name="From">A day of the first month.</param>
/// <param name="Months">Months.</param>
/// <param name="Amount">Debit positive; the whole amount that the entry has on the account unless given.</param>
/// <param name="Entry">The entry whose amount is spread, or null when it is stated here.</param>
/// <param name="Date">Posting date of the entry that moves it to the balance account; the entry's unless given.</param>
/// <param name="Text">What the vouchers say; the entry's text unless given.</param>
/// <param name="Series">Voucher series; the general one (G) unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AccrualRequest(
    string? Account,
    string? BalanceAccount,
    DateOnly? From,
    int? Months,
    decimal? Amount = null,
    Guid? Entry = null,
    DateOnly? Date = null,
    string? Text = null,
    string? Series = null
)
{
    /// <summary>Reads one from JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken or is no accrual; the message says where.</exception>
    public static AccrualRequest Read(ReadOnlySpan<byte> json) =>
        JsonFault.Read(json, PlanRequestJson.Default.AccrualRequest, "an accrual");

    /// <summary>The accrual that it asks for.</summary>
    /// <exception cref="InvalidDataException">Something is missing; the message says what.</exception>
    public AccrualWanted ToWanted() =>
        new(
            Account ?? throw new InvalidDataException("account is missing"),
            BalanceAccount ?? throw new InvalidDataException("balanceAccount is missing"),
            Amount,
            From ?? throw new InvalidDataException("from is missing: a day of the first month"),
            Months ?? throw new InvalidDataException("months is missing"),
            Date,
            Text,
            Series,
            Entry
        );
}

/// <summary>Recurring entries and accruals from JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 16
)]
[JsonSerializable(typeof(RecurringRequest))]
[JsonSerializable(typeof(AccrualRequest))]
internal sealed partial class PlanRequestJson : JsonSerializerContext;
