namespace Nsg.Web.Tests;

/// <summary>Amounts as people type them, and as they are read: by the server, and by the page's script.</summary>
public static class TypedAmounts
{
    /// <summary>Language, what is typed, the amount or null where it is none.</summary>
    internal static IReadOnlyList<(string Language, string Typed, string? Amount)> All { get; } =
    [
        ("en", "1,250", "1250"),
        ("en", "1.250", "1.250"),
        ("en", "0,125", "0.125"),
        ("en", "1,25", "1.25"),
        ("en", "1,234,567.8", "1234567.8"),
        ("nb", "1.250", "1250"),
        ("nb", "1.125", "1125"),
        ("nb", "-12.125", "-12125"),
        ("nb", "0.125", "0.125"),
        ("nb", "-0.125", "-0.125"),
        ("nb", ".125", "0.125"),
        ("nb", "00.125", "0.125"),
        ("nb", "1.25", "1.25"),
        ("nb", "1234.567", "1234.567"),
        ("nb", "1,125", "1.125"),
        ("nb", "1 250,5", "1250.5"),
        ("nb", "1,250.5", "1250.5"),
        ("da", "1.234.567,89", "1234567.89"),
        ("da", "1.234.567", "1234567"),
        ("da", "0.234.567", null),
        ("da", "1.2.3", null),
        ("da", "12.50,00", null),
        ("da", "1,2,3.4", null),
        ("is", "\u221212", "-12"),
        ("fi", "twelve", null),
    ];

    /// <summary>The same for a theory.</summary>
    public static TheoryData<string, string, string?> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string?>();
            foreach (var (language, typed, amount) in All)
            {
                cases.Add(language, typed, amount);
            }

            return cases;
        }
    }
}
