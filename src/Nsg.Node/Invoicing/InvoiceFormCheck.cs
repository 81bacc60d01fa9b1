using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Posting;
using Nsg.Documents.Model;
using Nsg.Vocabulary;
using Nsg.Web.Invoicing;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Node.Invoicing;

/// <summary>All that can be told of a form before it is read as a request, each at its field. What only the whole invoice
/// tells (VAT, the rules of receivers) is told after.</summary>
internal sealed class InvoiceFormCheck(IFormCollection form, Language language)
{
    private static readonly Party Nobody = new() { Name = "" };
    private readonly List<InvoiceFault> _faults = [];

    /// <summary>What is wrong; empty when nothing is.</summary>
    /// <param name="form">The form.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="home">Country of the company.</param>
    /// <param name="today">Today at the company.</param>
    internal static IReadOnlyList<InvoiceFault> Of(
        IFormCollection form,
        Language language,
        Country home,
        DateOnly today
    )
    {
        var check = new InvoiceFormCheck(form, language);
        check.Customer(home);
        check.Lines();
        check.Days(today);
        check.Terms(home);
        return check._faults;
    }

    private void Customer(Country home)
    {
        if (Word("buyer-name") is null)
        {
            Add("buyer-name", InvoicePartyRequest.NameMissing);
        }

        var country = CountryWords.CodeOf(Word("buyer-country"));
        Try("buyer-country", () => new InvoicePartyRequest("-", Country: country).ToParty(home));
        var known = country is not null && Country.TryParse(country, out _) ? country : null;
        Try("buyer-number", () => new InvoicePartyRequest("-", Word("buyer-number"), Country: known).ToParty(home));
        Try("buyer-endpoint", () => new InvoicePartyRequest(Endpoint: Word("buyer-endpoint")).Completing(Nobody));
    }

    private void Lines()
    {
        var lines = InvoiceFormModel.LinesOf(form);
        if (lines.Count == 0)
        {
            Add("item-0", IssueDesk.LinesBeyond(InvoiceFormModel.LinesMax));
        }

        foreach (var (i, line) in lines.Index())
        {
            var (quantity, price, discount) = (
                Number("quantity", i, line.Quantity),
                Number("price", i, line.Price),
                Number("discount", i, line.Discount)
            );
            if (line.Item.Length == 0)
            {
                Add(At("item", i), InvoiceLineRequest.Missing(i + 1, "item"));
            }

            if (line.Price.Length == 0)
            {
                Add(At("price", i), InvoiceLineRequest.Missing(i + 1, "price"));
            }

            _faults.AddRange(
                IssueDesk.LineFaults(i + 1, quantity ?? 1m, price ?? 0m, discount).Select(InvoiceFault.Of)
            );
        }
    }

    private void Days(DateOnly today)
    {
        var (date, due) = (Day("date"), Day("due"));
        Day("delivered");
        Try("date", () => InvoiceRequest.DayOf(date, today));
        if (due < (date ?? today))
        {
            Add("due", IssueDesk.DueBeforeIssue(due.Value, date ?? today));
        }
    }

    private void Terms(Country home)
    {
        if (Word("currency") is { } currency)
        {
            Try("currency", () => InvoiceRequest.CurrencyOf(currency));
        }

        if (Word("rate") is { } typed)
        {
            var rate = InvoiceFormReader.Rate(typed);
            if ((rate is null ? $"'{typed}' is not a number" : StatedRate.Fault(rate.Value)) is { } fault)
            {
                Add("rate", fault);
            }
        }

        if (StatedRate.SourceFault(Word("rate-source")) is { } source)
        {
            Add("rate-source", source);
        }

        if (Word("pay-to") is { } account)
        {
            Try("pay-to", () => InvoiceRequest.AccountOf(account, home));
        }
    }

    private decimal? Number(string field, int line, string typed)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (PageForm.Amount(typed, language) is { } number)
        {
            return number;
        }

        Add(At(field, line), $"line {line + 1}: '{PageForm.Line(typed)}' is not a number");
        return null;
    }

    private DateOnly? Day(string field)
    {
        if (Word(field) is not { } typed)
        {
            return null;
        }

        if (PageForm.Day(typed) is { } day)
        {
            return day;
        }

        Add(field, PageForm.DayFault(typed)!);
        return null;
    }

    private void Try<T>(string field, Func<T> read)
    {
        try
        {
            _ = read();
        }
        catch (InvalidDataException fault)
        {
            Add(field, fault.Message);
        }
    }

    private void Add(string field, string text) => _faults.Add(new InvoiceFault(field, text));

    private string? Word(string name) => PageForm.Line(form[name]);

    private static string At(string field, int line) => string.Create(CultureInfo.InvariantCulture, $"{field}-{line}");
}
