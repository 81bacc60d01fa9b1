namespace Nsg.Web.Pages;

/// <summary>In which order companies are listed.</summary>
/// <param name="By">A column's name, or <see cref="Need"/>.</param>
/// <param name="IsRising">Whether the least comes first.</param>
public sealed record CompanySort(string By, bool IsRising)
{
    /// <summary>Those that need somebody most come first.</summary>
    internal const string Need = "need";

    private static readonly StringComparer ByName = StringComparer.OrdinalIgnoreCase;

    /// <summary>Names are put in one order, wherever they stand.</summary>
    private static readonly Comparer<IComparable?> ByValue = Comparer<IComparable?>.Create(
        (one, other) =>
            one is string name && other is string second
                ? ByName.Compare(name, second)
                : Comparer<IComparable?>.Default.Compare(one, other)
    );

    private static readonly Dictionary<string, Func<CompanyRow, IComparable?>> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = row => row.Name,
        ["waiting"] = row => row.Waiting,
        ["requests"] = row => row.Requests,
        ["bank"] = row => row.Unmatched,
        ["owed"] = row => row.InEuro(row.Owed),
        ["owing"] = row => row.InEuro(row.Owing),
        ["due"] = row => row.Oldest?.Due ?? row.VatDue ?? DateOnly.MaxValue,
        ["late"] = row => row.LateReports,
    };

    /// <summary>The order that an address asks for: a column, with a minus before it when the most comes first.</summary>
    internal static CompanySort Read(string? text)
    {
        var name = text?.TrimStart('-') ?? "";
        return Columns.ContainsKey(name) ? new CompanySort(name, text![0] != '-') : new CompanySort(Need, true);
    }

    /// <summary>How an address asks for a column's order: names and days from the first, figures from the most; the
    /// other way round when it is in force already.</summary>
    internal string Asking(string column)
    {
        var isRising = By == column ? !IsRising : column is "name" or "due";
        return isRising ? column : "-" + column;
    }

    /// <summary>What the column's head tells of the order (<c>aria-sort</c>), or null.</summary>
    internal string? AriaOf(string column) =>
        By != column ? null
        : IsRising ? "ascending"
        : "descending";

    /// <summary>Puts companies in order; those alike stand as they need somebody, and those of which the column is not
    /// known last.</summary>
    internal IEnumerable<CompanyRow> Of(IEnumerable<CompanyRow> rows)
    {
        var byNeed = rows.OrderByDescending(row => row.Attention)
            .ThenBy(row => row.Oldest?.Due ?? row.VatDue ?? DateOnly.MaxValue)
            .ThenBy(row => row.Name, ByName);
        if (!Columns.TryGetValue(By, out var column))
        {
            return byNeed;
        }

        var known = byNeed.OrderBy(row => column(row) is null);
        return IsRising ? known.ThenBy(column, ByValue) : known.ThenByDescending(column, ByValue);
    }
}
