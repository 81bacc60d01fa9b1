using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Countries;
using Nsg.Storage.Queries;

namespace Nsg.Web.Pages;

/// <summary>Today, as whoever looks at a company's pages means it: by the clock of the company's country.</summary>
internal static class PageClock
{
    /// <summary>Today at a company.</summary>
    internal static DateOnly Today(HttpContext http, BooksQueries books) =>
        Today(books, http.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>Today at a company.</summary>
    internal static DateOnly Today(BooksQueries books, TimeProvider time) =>
        CountryClock.Day(books.Company.Pack.Country, time.GetUtcNow());
}
