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

    /// <summary>A figure by its English words, and the one that takes its place where a country's accounts do not have it: costs of
    /// operation are other external charges in Sweden and Denmark, other operating expenses elsewhere.</summary>
    public static IReadOnlyList<string> Alike(string words)
    {
        var (charges, expenses) = (Find("other_external")!["en"], Find("other_operating_cost")!["en"]);
        return words == charges ? [words, expenses]
            : words == expenses ? [words, charges]
            : [words];
    }

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
