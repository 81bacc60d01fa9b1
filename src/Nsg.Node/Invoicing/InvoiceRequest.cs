using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Node.Invoicing;

/// <summary>An invoice to issue, as callers write it. Amounts are decimals, as JSON strings or numbers.</summary>
/// <param name="Buyer">The buyer.</param>
/// <param name="Lines">Lines, at least one.</param>
/// <param name="IssueDate">Date of the invoice; today unless given.</param>
/// <param name="DueDate">When it is to be paid.</param>
/// <param name="DeliveryDate">When it was delivered, which decides the VAT rate; the issue date unless given.</param>
/// <param name="Currency">Currency; that of the books unless given.</param>
/// <param name="BuyerReference">The buyer's reference. A buyer with an electronic address is asked for it or the
/// order's number.</param>
/// <param name="OrderReference">Number of the buyer's order.</param>
/// <param name="ContractReference">Number of the contract.</param>
/// <param name="Note">A note to the buyer.</param>
/// <param name="PayTo">IBAN, national account, Swedish giro number or Danish payment slip (<c>+71&lt;+12345678&lt;</c>) to pay to; the company's first bank account unless given.</param>
/// <param name="Seller">What the invoice says of the company beyond what the node knows.</param>
/// <param name="Form"><c>ubl</c> (unless given) or <c>finvoice</c>.</param>
/// <param name="ExchangeRate">Units of the books' currency for one unit of the invoice's. Needed where the node has no rate of the days around the
/// issue date; else it goes before the node's, for this invoice alone.</param>
/// <param name="ExchangeRateSource">Where that rate is from, in words; it is kept with the invoice.</param>
/// <param name="ClientKey">The caller's own key of the request; else the header Idempotency-Key.</param>
/// <param name="DeliveryPlace">Where it was delivered, in words, in the buyer's country; the buyer's address unless given, which Norwegian
/// invoices and those to other countries say.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InvoiceRequest(
    InvoicePartyRequest? Buyer,
    IReadOnlyList<InvoiceLineRequest?>? Lines,
    DateOnly? IssueDate = null,
    DateOnly? DueDate = null,
    DateOnly? DeliveryDate = null,
    string? Currency = null,
    string? BuyerReference = null,
    string? OrderReference = null,
    string? ContractReference = null,
    string? Note = null,
    string? PayTo = null,
    InvoicePartyRequest? Seller = null,
    string? Form = null,
    string? ClientKey = null,
    string? DeliveryPlace = null,
    decimal? ExchangeRate = null,
    string? ExchangeRateSource = null
)
{
    /// <summary>Reads one from JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken or is no invoice; the message says where.</exception>
    public static InvoiceRequest Read(ReadOnlySpan<byte> json) =>
        JsonFault.Read(json, InvoiceRequestJson.Default.InvoiceRequest, "an invoice");

    /// <summary>The invoice that it asks for.</summary>
    /// <param name="company">The company.</param>
    /// <param name="seller">The company, as the node knows it.</param>
    /// <param name="account">Where to pay to unless the request says, or null.</param>
    /// <param name="today">The day that is used where no date is given.</param>
    /// <exception cref="InvalidDataException">Something is missing or cannot be read; the message says
    /// what.</exception>
    internal WantedInvoice ToInvoice(CompanyProfile company, Party seller, string? account, DateOnly today)
    {
        var home = company.Pack.Country;
        var buyer = (Buyer ?? throw new InvalidDataException("buyer is missing")).ToParty(home);
        var statesDelivery = InvoiceCustoms.StatesDelivery(home);
        return new WantedInvoice
        {
            IssueDate = DayOf(IssueDate, today),
            Due = DueDate,
            Delivered = DeliveryDate ?? (statesDelivery ? IssueDate ?? today : null),
            DeliveredTo = DeliveryPlace is { } place
                ? new PostalAddress { Street = place, Country = buyer.Address!.Country }
                : (statesDelivery ? buyer.Address : null),
            Currency = Currency is null ? null : CurrencyOf(Currency),
            Rate = RateOf(ExchangeRate, ExchangeRateSource),
            Seller = Seller?.Completing(seller) ?? seller,
            Buyer = buyer,
            BuyerReference = BuyerReference,
            OrderReference = OrderReference,
            ContractReference = ContractReference,
            Note = Note,
            Account = PayTo is null ? account : AccountOf(PayTo, home),
            Lines =
            [
                .. (Lines ?? throw new InvalidDataException("lines are missing")).Select(
                    (line, i) => (line ?? throw new InvalidDataException($"line {i + 1} is null")).ToLine(i + 1)
                ),
            ],
            Form = InvoiceForms.Of(Form),
        };
    }

    /// <summary>The day of an invoice: today unless it says another one.</summary>
    /// <exception cref="InvalidDataException">The day lies ahead.</exception>
    internal static DateOnly DayOf(DateOnly? day, DateOnly today) =>
        day > today
            ? throw new InvalidDataException("issueDate lies ahead; an invoice is issued on its day or after it")
            : day ?? today;

    /// <summary>The exchange rate that an invoice states, or null for that of the day.</summary>
    /// <exception cref="InvalidDataException">It says where a rate is from, and no rate.</exception>
    internal static StatedRate? RateOf(decimal? rate, string? source) =>
        rate is { } stated ? new StatedRate(stated, source)
        : source is null ? null
        : throw new InvalidDataException(
            "the source of an exchange rate is given without the rate; give the rate too, or neither"
        );

    /// <exception cref="InvalidDataException">There is no such currency.</exception>
    internal static Currency CurrencyOf(string text) =>
        Nsg.Vocabulary.Currency.TryParse(text, out var currency)
            ? currency
            : throw new InvalidDataException($"'{text}' is not a currency (ISO 4217)");

    /// <summary>What is printed on an invoice cannot be changed: an account is checked before.</summary>
    internal static string AccountOf(string text, Country home) =>
        InvoiceCustoms.PaymentOf(home, Nsg.Vocabulary.Currency.EUR, text) is not null
            ? text
            : throw new InvalidDataException(
                $"payTo: '{text}' is no IBAN and no account of {home}, or a digit is wrong"
            );

    /// <summary>The key of the request with the hash of what it asks for; null without a key.</summary>
    /// <param name="header">The key of the header, or null; one in the body goes first.</param>
    /// <exception cref="InvalidDataException">The key is too long.</exception>
    public RequestKey? Key(string? header) =>
        RequestKey.Of(ClientKey ?? header, this with { ClientKey = null }, InvoiceRequestJson.Default.InvoiceRequest);
}

/// <summary>A line of an <see cref="InvoiceRequest"/>.</summary>
/// <param name="Item">Name of what is sold.</param>
/// <param name="Quantity">How much; 1 unless given. Negative takes goods back.</param>
/// <param name="Price">Price of one unit, without VAT.</param>
/// <param name="Unit">Unit (UN/ECE Recommendation 20), such as <c>HUR</c>; <c>C62</c> (one) unless given.</param>
/// <param name="Description">More words.</param>
/// <param name="ItemId">The company's number of the item.</param>
/// <param name="DiscountPercent">Percent off the line.</param>
/// <param name="Kind"><c>goods</c> (unless given) or <c>services</c>.</param>
/// <param name="VatCategory">VAT category (UNTDID 5305); the usual one of such a sale unless given.</param>
/// <param name="VatRate">Percent; the highest of the category on the day unless given.</param>
/// <param name="VatReason">Why a line is exempt (category E).</param>
/// <param name="Account">Income account; the usual one unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InvoiceLineRequest(
    string? Item,
    decimal? Quantity = null,
    decimal? Price = null,
    string? Unit = null,
    string? Description = null,
    string? ItemId = null,
    decimal? DiscountPercent = null,
    string? Kind = null,
    string? VatCategory = null,
    decimal? VatRate = null,
    string? VatReason = null,
    string? Account = null
)
{
    private const string One = "C62";

    /// <summary>That a line lacks a field that none can do without.</summary>
    internal static string Missing(int number, string field) => $"line {number}: {field} is missing";

    internal WantedLine ToLine(int number) =>
        new()
        {
            Item = new Item
            {
                Name = Item ?? throw new InvalidDataException(Missing(number, "item")),
                Description = Description,
                SellersId = ItemId,
            },
            Quantity = Quantity ?? 1m,
            Unit = Unit ?? One,
            Price = Price ?? throw new InvalidDataException(Missing(number, "price")),
            DiscountPercent = DiscountPercent,
            Kind = Kind switch
            {
                null or "goods" => SupplyKind.Goods,
                "services" => SupplyKind.Services,
                _ => throw new InvalidDataException($"line {number}: kind is goods or services, not '{Kind}'"),
            },
            VatCategory = VatCategory,
            VatRate = VatRate,
            VatReason = VatReason,
            Account = Account,
        };
}

/// <summary>Why, and what of, an issued invoice is credited; all that is left unless lines or an amount are given.</summary>
/// <param name="Reason">In words for the buyer.</param>
/// <param name="IssueDate">Date of the credit note; today unless given.</param>
/// <param name="Lines">The lines that come back.</param>
/// <param name="Amount">An amount without VAT, taken off all lines in proportion to what is left of them.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CreditRequest(
    string? Reason,
    DateOnly? IssueDate = null,
    IReadOnlyList<CreditLineRequest?>? Lines = null,
    decimal? Amount = null
)
{
    private const int LinesMax = 10_000;

    /// <summary>What it asks for.</summary>
    /// <exception cref="InvalidDataException">Something is missing; the message says what.</exception>
    internal WantedCredit ToCredit(DateOnly today) =>
        new()
        {
            Day =
                IssueDate > today
                    ? throw new InvalidDataException(
                        "issueDate lies ahead; a credit note is issued on its day or after it"
                    )
                    : IssueDate ?? today,
            Reason = Reason ?? "",
            Amount = Amount,
            Lines =
                Lines is null ? []
                : Lines.Count is 0 or > LinesMax
                    ? throw new InvalidDataException($"lines: name 1 to {LinesMax}, or leave them out")
                :
                [
                    .. Lines.Select(
                        (line, i) =>
                            line is { Line: { } id }
                                ? new WantedCreditLine(id, line.Quantity, line.Amount)
                                : throw new InvalidDataException($"lines: number {i + 1} does not say its line")
                    ),
                ],
        };

    /// <summary>What a repeated request must repeat.</summary>
    internal string Text() => JsonSerializer.Serialize(this, InvoiceRequestJson.Default.CreditRequest);
}

/// <summary>A line of an issued invoice that is credited: a quantity, an amount, or all that is left of it.</summary>
/// <param name="Line">Identifier of the line on the invoice (BT-126), such as <c>1</c>.</param>
/// <param name="Quantity">How much of it comes back.</param>
/// <param name="Amount">An amount without VAT that is taken off its price.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CreditLineRequest(string? Line, decimal? Quantity = null, decimal? Amount = null);

/// <summary>Invoices to issue, from and to JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 16
)]
[JsonSerializable(typeof(InvoiceRequest))]
[JsonSerializable(typeof(CreditRequest))]
internal sealed partial class InvoiceRequestJson : JsonSerializerContext;
