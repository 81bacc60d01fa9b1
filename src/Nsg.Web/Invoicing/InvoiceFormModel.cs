using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Invoicing;

/// <summary>A line of the form, as it was typed.</summary>
public sealed record InvoiceFormLine(
    string Item,
    string Quantity,
    string Unit,
    string Price,
    string Discount,
    string Kind,
    string Vat
)
{
    internal static InvoiceFormLine Empty { get; } = new("", "", "C62", "", "", "goods", "");

    /// <summary>Whether nothing was typed that says what is sold.</summary>
    public bool IsEmpty => Item.Length + Price.Length + Quantity.Length == 0;
}

/// <summary>The form of an invoice to issue.</summary>
public sealed record InvoiceFormModel
{
    private const int LinesShown = 4;

    /// <summary>Lines at most.</summary>
    public const int LinesMax = 100;

    private const int EarlierMax = 200;
    private const int CustomersMax = 40;

    /// <summary>Fields of the form, as typed, by name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Lines, as typed, and some empty ones.</summary>
    public required IReadOnlyList<InvoiceFormLine> Lines { get; init; }

    /// <summary>VAT that the country knows of sales.</summary>
    public required IReadOnlyList<VatCategory> VatChoices { get; init; }

    /// <summary>The latest invoice to each customer.</summary>
    public required IReadOnlyList<DocumentRow> Earlier { get; init; }

    /// <summary>Bank accounts to pay to.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>The key that keeps the invoice from being issued twice.</summary>
    public required string Request { get; init; }

    /// <summary>The number that an invoice of today would get; they run on from the first that was issued here in the year.</summary>
    public required string NextNumber { get; init; }

    /// <summary>The invoice's currency where it is not that of the books, or null.</summary>
    public Currency? Foreign { get; init; }

    /// <summary>The node's rate of that currency on the invoice's day, or null.</summary>
    public ExchangeRate? DayRate { get; init; }

    /// <summary>The earlier invoice that it begins from, or null.</summary>
    public Guid? Like { get; init; }

    /// <summary>What would be issued, or null before it was looked at.</summary>
    public Invoice? Preview { get; init; }

    /// <summary>Mark of what the preview shows; what is issued must have the same.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What is wrong; empty when nothing is.</summary>
    public IReadOnlyList<InvoiceFault> Faults { get; init; } = [];

    /// <summary>Whether something else was to be issued than what the preview showed.</summary>
    public bool HasChanged { get; init; }

    /// <summary>What is wrong with a field.</summary>
    internal IReadOnlyList<InvoiceFault> FaultsOf(string field) => [.. Faults.Where(fault => fault.Field == field)];

    /// <summary>How a field is marked that something is wrong with (<c>aria-invalid</c>), or null.</summary>
    internal string? IsWrong(string field) => FaultsOf(field).Count > 0 ? "true" : null;

    /// <summary>Id of the words that say what is wrong with a field, or null.</summary>
    internal string? DescriptionOf(string field) => FaultsOf(field).Count > 0 ? "fault-" + field : null;

    /// <summary>A field as typed.</summary>
    internal string this[string name] => Fields.GetValueOrDefault(name) ?? "";

    /// <summary>How a form names a category and rate of VAT.</summary>
    public static string VatValue(VatCategory vat)
    {
        ArgumentNullException.ThrowIfNull(vat);
        return string.Create(CultureInfo.InvariantCulture, $"{vat.Code}|{vat.Rate}");
    }

    /// <summary>The form as it is first shown, filled from an earlier invoice where one is named.</summary>
    internal static InvoiceFormModel Of(
        BooksQueries books,
        Invoice? earlier,
        IReadOnlyList<IssuedLine> booked,
        Invoice? own,
        string request,
        DateOnly today,
        Language language
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        return Of(
            books,
            EarlierInvoice.Fields(earlier, own, books.Company.Pack.Country, today, language),
            earlier is null
                ? []
                :
                [
                    .. earlier
                        .Lines.Take(LinesMax)
                        .Select(line =>
                            EarlierInvoice.Line(line, booked.FirstOrDefault(one => one.Id == line.Id).Kind, language)
                        ),
                ],
            request,
            today
        );
    }

    /// <summary>The form as it was sent.</summary>
    public static InvoiceFormModel Of(BooksQueries books, IFormCollection form, string request, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(form);
        var fields = form.Where(field => field.Value.Count == 1)
            .ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal);
        return Of(books, fields, LinesOf(form), request, today);
    }

    /// <summary>The lines of a form that say something.</summary>
    public static IReadOnlyList<InvoiceFormLine> LinesOf(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            .. Enumerable
                .Range(0, Math.Min(form["item"].Count, LinesMax))
                .Select(i => new InvoiceFormLine(
                    At("item", i),
                    At("quantity", i),
                    At("unit", i),
                    At("price", i),
                    At("discount", i),
                    At("kind", i),
                    At("vat", i)
                ))
                .Where(line => !line.IsEmpty),
        ];

        string At(string name, int index) => index < form[name].Count ? (form[name][index] ?? "").Trim() : "";
    }

    /// <summary>The form with more empty lines, as many as it may have.</summary>
    public InvoiceFormModel WithMoreLines() => this with { Lines = [.. Lines, .. EmptyLines(LinesShown, Lines.Count)] };

    /// <summary>No line more than an invoice may have: what was typed into it would be lost.</summary>
    private static IEnumerable<InvoiceFormLine> EmptyLines(int wanted, int filled) =>
        Enumerable.Repeat(InvoiceFormLine.Empty, Math.Max(0, Math.Min(wanted, LinesMax - filled)));

    private static InvoiceFormModel Of(
        BooksQueries books,
        IReadOnlyDictionary<string, string> fields,
        IReadOnlyList<InvoiceFormLine> lines,
        string request,
        DateOnly today
    )
    {
        var foreign =
            Currency.TryParse(fields.GetValueOrDefault("currency"), out var currency)
            && currency != books.Company.Currency
                ? currency
                : (Currency?)null;
        return new()
        {
            Foreign = foreign,
            DayRate = foreign is { } one
                ? books.DatedRate(one, PageForm.Day(fields.GetValueOrDefault("date")) ?? today)
                : null,
            Fields = fields,
            Lines = [.. lines, .. EmptyLines(Math.Max(1, LinesShown - lines.Count), lines.Count)],
            VatChoices = Choices(books.Company.Pack, today),
            Earlier =
            [
                .. books
                    .LatestDocuments("booked", "invoice", long.MaxValue, EarlierMax)
                    .Where(one => one.Direction == "sale")
                    .DistinctBy(one => one.PartyKey ?? one.PartyName)
                    .Take(CustomersMax)
                    .OrderBy(one => one.PartyName, StringComparer.Ordinal),
            ],
            Accounts = [.. books.BankAccounts().Select(one => one.BankAccount)],
            Request = request,
            NextNumber = IssueDesk.NumberAfter(
                today.Year,
                books.IssuedInvoices((today.Year + 1, 0), 1) is [var last] && last.Year == today.Year ? last.Place : 0
            ),
        };
    }

    private static VatCategory[] Choices(CountryPack pack, DateOnly today) =>
        [
            .. pack
                .VatCodes.Where(code =>
                    code.Direction == TradeDirection.Sale && code.Mechanism != VatMechanism.SelfAssessed
                )
                .SelectMany(code => code.Categories.Select(category => (category, Rate: code.RateOn(today))))
                .Where(one => one.category != "S" || one.Rate is not null)
                .Select(one => new VatCategory(one.category, one.category == "O" ? null : one.Rate ?? 0m))
                .Distinct()
                .OrderBy(one => one.Code == "S" ? "" : one.Code, StringComparer.Ordinal)
                .ThenByDescending(one => one.Rate),
        ];
}
