using Nsg.Web.Languages;

namespace Nsg.Web.Pages;

/// <summary>The columns of the list of companies; its own order puts those first that need somebody most.</summary>
internal static class CompanySort
{
    private static readonly Dictionary<string, Func<CompanyRow, IComparable?>> Values = new(StringComparer.Ordinal)
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

    /// <summary>Columns as they stand beside each other.</summary>
    internal static IReadOnlyList<SortColumn> Columns { get; } =
    [
        new("name", Texts.Company),
        new("waiting", Texts.InReview, IsNumber: true, IsMostFirst: true),
        new("requests", StartTexts.Requests, IsNumber: true, IsMostFirst: true),
        new("bank", StartTexts.BankOpen, IsNumber: true, IsMostFirst: true),
        new("owed", Texts.ReceivablesOverdue, IsNumber: true, IsMostFirst: true),
        new("owing", Texts.PayablesOverdue, IsNumber: true, IsMostFirst: true),
        new("due", StartTexts.ReportDue),
        new("late", StartTexts.ReportsLate, IsNumber: true, IsMostFirst: true),
    ];

    /// <summary>The order that an address asks for.</summary>
    internal static ListSort Read(string? text) => ListSort.Read(text, Values.Keys);

    /// <summary>Puts companies in order; those alike stand as they need somebody, and those of which the column is not
    /// known last.</summary>
    internal static IEnumerable<CompanyRow> Of(ListSort sort, IEnumerable<CompanyRow> rows) =>
        sort.Of(
            rows.OrderByDescending(row => row.Attention)
                .ThenBy(row => row.Oldest?.Due ?? row.VatDue ?? DateOnly.MaxValue)
                .ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
            Values
        );
}
