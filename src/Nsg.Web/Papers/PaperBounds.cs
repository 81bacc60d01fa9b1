using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Papers;

/// <summary>Keeps a paper to what is drawn in a moment: it is made of a document that somebody else may have written,
/// and papers are drawn one after the other.</summary>
internal static class PaperBounds
{
    /// <summary>Rows of a paper.</summary>
    internal const int RowsMax = 5_000;

    /// <summary>Letters in all rows of a paper.</summary>
    internal const int RowLettersMax = 500_000;

    /// <summary>Letters of one text.</summary>
    internal const int TextMax = 4_000;

    /// <summary>Texts of one kind beside the rows.</summary>
    private const int TextsMax = 200;

    /// <summary>The paper with texts cut, and with as many rows as are drawn; it says so where it has not all.</summary>
    internal static Paper Of(Paper paper)
    {
        var rows = new List<PaperRow>();
        var letters = 0;
        foreach (var row in paper.Rows.Take(RowsMax).Select(Row))
        {
            letters += row.Cells.Concat(row.Under).Sum(text => text.Length);
            if (letters > RowLettersMax)
            {
                break;
            }

            rows.Add(row);
        }

        var left =
            rows.Count < paper.Rows.Count
                ? [Left(paper.Language, rows.Count, paper.Rows.Count)]
                : Array.Empty<string>();
        return paper with
        {
            Title = Cut(paper.Title),
            Sender = Cut(paper.Sender),
            From = Texts(paper.From),
            To = Texts(paper.To),
            Facts = Facts(paper.Facts),
            Text = Texts(paper.Text),
            Rows = rows,
            Sums = [.. paper.Sums.TakeLast(TextsMax).Select(sum => sum with { Name = Cut(sum.Name) })],
            Payment = Facts(paper.Payment),
            Notes = [.. left, .. Texts(paper.Notes)],
            Foot = Cut(paper.Foot),
        };
    }

    private static PaperRow Row(PaperRow row) => new(Texts(row.Cells), Texts(row.Under));

    private static string Left(Language language, int shown, int all) =>
        language.Format(PaperTexts.FirstRows, language.Number(shown, 0), language.Number(all, 0));

    private static IReadOnlyList<PaperFact> Facts(IReadOnlyList<PaperFact> facts) =>
        [.. facts.Take(TextsMax).Select(fact => fact with { Value = Cut(fact.Value) })];

    private static IReadOnlyList<string> Texts(IReadOnlyList<string> texts) => [.. texts.Take(TextsMax).Select(Cut)];

    private static string Cut(string text) => text.Length <= TextMax ? text : TextCut.To(text, TextMax - 1) + "…";
}
