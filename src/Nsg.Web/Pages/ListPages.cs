using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Nsg.Web.Pages;

/// <summary>The pages around a page of a list, each by what its address says.</summary>
/// <param name="Earlier">The page before, or null on the first.</param>
/// <param name="Later">The next page, or null on the last.</param>
public sealed record ListPages((string Name, string? Value)? Earlier, (string Name, string? Value)? Later)
{
    private const string Place = "from";

    /// <summary>How many rows stand before the page that an address asks for, in whole pages.</summary>
    public static int From(IQueryCollection query, int size, string place = Place) =>
        int.TryParse(query[place].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? from / size * size
            : 0;

    /// <summary>The pages around one that begins behind so many rows.</summary>
    public static ListPages OfPlaces(int from, int size, int count, string place = Place) =>
        new(
            from == 0 ? null
                : from == size ? (place, null)
                : (place, Text(from - size)),
            from + size < count ? (place, Text(from + size)) : null
        );

    internal string? EarlierOn(PageContext context) => On(context, Earlier);

    internal string? LaterOn(PageContext context) => On(context, Later);

    private static string? On(PageContext context, (string Name, string? Value)? page) =>
        page is var (name, value) ? context.With(name, value) : null;

    private static string Text(int from) => from.ToString(CultureInfo.InvariantCulture);
}
