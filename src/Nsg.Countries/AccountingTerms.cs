using System.Collections.Frozen;

namespace Nsg.Countries;

/// <summary>What accounting calls its figures, in six languages (<c>terms.tsv</c>), for the labels of
/// reports.</summary>
public static class AccountingTerms
{
    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> All = Read();

    /// <summary>Names of the terms.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The words for a term by language (en, nb, sv, da, fi, is), or null.</summary>
    public static IReadOnlyDictionary<string, string>? Find(string term) => All.GetValueOrDefault(term);

    private static FrozenDictionary<string, IReadOnlyDictionary<string, string>> Read()
    {
        using var stream = typeof(AccountingTerms).Assembly.GetManifestResourceStream("terms.tsv")!;
        using var reader = new StreamReader(stream);
        var languages = reader.ReadLine()!.Split('\t');
        var terms = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            terms.Add(
                cells[0],
                languages.Zip(cells).Skip(1).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal)
            );
        }

        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
