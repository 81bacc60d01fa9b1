using Nsg.Web.Languages;

namespace Nsg.Web.Pages;

/// <summary>A column of a list.</summary>
/// <param name="Name">Name by which the list is put in its order; null where that says nothing.</param>
/// <param name="Title">Head.</param>
/// <param name="IsNumber">Whether it holds figures.</param>
/// <param name="IsMostFirst">Whether the first click puts the most first.</param>
public sealed record SortColumn(string? Name, Phrase Title, bool IsNumber = false, bool IsMostFirst = false);

/// <summary>In which order a list stands.</summary>
/// <param name="By">A column's name; empty for the list's own order.</param>
/// <param name="IsRising">Whether the least comes first.</param>
public sealed record ListSort(string By, bool IsRising)
{
    /// <summary>Longer lists stand in their own order, which an index has.</summary>
    internal const int RowsMax = 10_000;

    private static readonly StringComparer ByName = StringComparer.OrdinalIgnoreCase;

    /// <summary>Names are put in one order, wherever they stand.</summary>
    private static readonly Comparer<IComparable?> ByValue = Comparer<IComparable?>.Create(
        (one, other) =>
            one is string name && other is string second
                ? ByName.Compare(name, second)
                : Comparer<IComparable?>.Default.Compare(one, other)
    );

    /// <summary>The list's own order.</summary>
    internal static ListSort Own { get; } = new("", true);

    internal bool IsOwn => By.Length == 0;

    /// <summary>How an address asks for this order, or null for the list's own.</summary>
    internal string? Text =>
        IsOwn ? null
        : IsRising ? By
        : "-" + By;

    /// <summary>The order that an address asks for: a column, with a minus before it when the most comes first.</summary>
    internal static ListSort Read(string? text, IEnumerable<string> columns)
    {
        var name = text?.TrimStart('-') ?? "";
        return columns.Contains(name) ? new ListSort(name, text![0] != '-') : Own;
    }

    /// <summary>The page in a column's order; the other way round when it is in force already. It begins at the list's
    /// beginning.</summary>
    internal string Address(PageContext context, SortColumn column)
    {
        var isRising = By == column.Name ? !IsRising : !column.IsMostFirst;
        return context.With(
            ("sort", isRising ? column.Name : "-" + column.Name),
            ("before", null),
            ("after", null),
            ("from", null)
        );
    }

    /// <summary>What the column's head tells of the order (<c>aria-sort</c>), or null.</summary>
    internal string? AriaOf(string? column) =>
        IsOwn || By != column ? null
        : IsRising ? "ascending"
        : "descending";

    /// <summary>Puts rows in order; those alike stand as they came, and those of which the column is not known
    /// last.</summary>
    internal IEnumerable<T> Of<T>(IEnumerable<T> rows, IReadOnlyDictionary<string, Func<T, IComparable?>> columns)
    {
        if (!columns.TryGetValue(By, out var column))
        {
            return rows;
        }

        var known = rows.OrderBy(row => column(row) is null);
        return IsRising ? known.ThenBy(column, ByValue) : known.ThenByDescending(column, ByValue);
    }
}
