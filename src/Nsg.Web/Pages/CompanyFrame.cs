using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Nsg.Countries;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Books;
using Nsg.Web.SignIn;

namespace Nsg.Web.Pages;

/// <summary>Where in a company's pages one is; the navigation marks it.</summary>
public enum Section
{
    /// <summary>The company at a glance.</summary>
    Overview,

    /// <summary>Documents.</summary>
    Inbox,

    /// <summary>Vouchers.</summary>
    Journal,

    /// <summary>Accounts and balances.</summary>
    Accounts,

    /// <summary>What is owed and owing.</summary>
    OpenItems,

    /// <summary>Invoices that the company issues.</summary>
    Invoices,

    /// <summary>The bank.</summary>
    Bank,

    /// <summary>Payments of suppliers.</summary>
    Payments,

    /// <summary>Products: lines, catalogues, emissions, labels.</summary>
    Products,

    /// <summary>What was searched for.</summary>
    Search,

    /// <summary>Periods and locks.</summary>
    Periods,

    /// <summary>Reports.</summary>
    Reports,

    /// <summary>Who may see.</summary>
    Sharing,

    /// <summary>Who saw.</summary>
    Accesses,

    /// <summary>Apps of others.</summary>
    Apps,

    /// <summary>People and roles.</summary>
    People,

    /// <summary>The company's life, from its registration to its end.</summary>
    Life,

    /// <summary>What happens to the company, for those who write programs.</summary>
    Events,
}

/// <summary>What surrounds every page of a company.</summary>
/// <param name="Key">The company's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country, whose words are used for its books.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="Section">Where one is.</param>
/// <param name="Waiting">Documents that wait for a person.</param>
/// <param name="Requests">Requests for access that wait.</param>
public sealed record CompanyFrame(
    string Key,
    string Name,
    Country Country,
    Currency Currency,
    Section Section,
    long Waiting,
    long Requests
)
{
    /// <summary>Posting date of the last voucher, or null when there is none.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The financial year of that day and the one before it; none without vouchers.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Years { get; init; } = [];

    /// <summary>The address of a page of the company.</summary>
    internal string At(string path) => $"/companies/{Key}{path}";

    /// <summary>Shows a page of a company; what it shows and what surrounds it are of one snapshot.</summary>
    /// <typeparam name="TPage">The page, with the parameters <c>Context</c> and <c>Model</c>.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    internal static IResult Show<TPage, TModel>(
        HttpContext http,
        NodeStore store,
        string key,
        Section section,
        Func<BooksQueries, TModel?> ask,
        int status = StatusCodes.Status200OK
    )
        where TPage : IComponent
        where TModel : class
    {
        var (frame, model) = store.Query(key, books => (Of(books, section, PageClock.Today(http, books)), ask(books)));
        return model is null
            ? PeopleGate.NotFound(http)
            : new RazorComponentResult<TPage>(new { Context = Around(PageContext.Of(http), frame), Model = model })
            {
                StatusCode = status,
            };
    }

    /// <summary>The page's context: moments are told by the clock of the company's country.</summary>
    private static PageContext Around(PageContext context, CompanyFrame frame) =>
        context with
        {
            Company = frame,
            Language = context.Language with { Zone = CountryClock.Of(frame.Country) },
        };

    private static CompanyFrame Of(BooksQueries books, Section section, DateOnly today)
    {
        var (company, last) = (books.Company, books.LastDay(today));
        return new CompanyFrame(
            company.Key,
            company.Name,
            company.Pack.Country,
            company.Currency,
            section,
            books.ReviewTotal(),
            books.RequestTotal()
        )
        {
            LastDay = last,
            Years = last is { } day ? BooksYear.Latest(books.FinancialYears(), day) : [],
        };
    }
}
