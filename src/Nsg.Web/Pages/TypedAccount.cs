using System.Diagnostics.CodeAnalysis;

namespace Nsg.Web.Pages;

/// <summary>Accounts as they are typed: a number, alone or before the name that the list of accounts offers behind it.</summary>
internal static class TypedAccount
{
    /// <summary>The number.</summary>
    [return: NotNullIfNotNull(nameof(typed))]
    internal static string? Number(string? typed) => typed?.Trim().Split(' ')[0];
}
