using System.Globalization;

namespace Nsg.Web.Pages;

/// <summary>Where a page of a list by day begins, as its address has it: the day and the key of the last row before.</summary>
internal static class DayCursor
{
    /// <summary>The row that an address names, or null.</summary>
    internal static (DateOnly Day, Guid Key)? Read(string text) =>
        text.Split('~') is [var day, var key] && PageForm.Day(day) is { } at && Guid.TryParseExact(key, "N", out var id)
            ? (at, id)
            : null;

    /// <summary>How an address names a row.</summary>
    internal static string Of(DateOnly day, Guid key) =>
        string.Create(CultureInfo.InvariantCulture, $"{PageForm.Text(day)}~{key:N}");
}
