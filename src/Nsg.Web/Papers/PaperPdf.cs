using Nsg.Web.Languages;

namespace Nsg.Web.Papers;

/// <summary>A paper as PDF, on sheets of A4 with the address where the window of an envelope is.</summary>
internal static class PaperPdf
{
    internal const string MediaType = "application/pdf";

    private const double Text = 9.5;
    private const double Small = 8;
    private const double PaySize = 10.5;
    private const double Title = 17;
    private const double Gap = 14;
    private const double AddressAt = 128;
    private const double FactsFrom = 290;
    private const double FactNames = 105;
    private const double CellGap = 5;
    private const double SumsFrom = 250;
    private const double BoxPadding = 9;

    /// <summary>A row that is higher than this is parted.</summary>
    private const double RowKept = 300;

    private const int PaymentColumns = 4;

    /// <summary>The library shares its letters between threads; a paper takes some milliseconds.</summary>
    private static readonly Lock OneByOne = new();

    /// <summary>The file.</summary>
    internal static byte[] Write(Paper paper)
    {
        lock (OneByOne)
        {
            PaperFonts.Use();
            using var sheets = new PdfSheets(Plain(paper.Title), Plain(paper.Sender), paper.Language);
            Top(sheets, paper);
            Table(sheets, paper);
            Sums(sheets, paper);
            Payment(sheets, paper);
            Paragraphs(sheets, paper.Notes);
            return sheets.Save(Plain(paper.Foot), (page, pages) => paper.Language.Format(PaperTexts.Page, page, pages));
        }
    }

    /// <summary>Sender and title, the address, and beside it what identifies the paper.</summary>
    private static void Top(PdfSheets sheets, Paper paper)
    {
        var start = sheets.Y;
        const double half = PdfSheets.Width / 2;
        sheets.Y += sheets.Draw(sheets.Wrap(Plain(paper.Sender), half - Gap, 12, true), PdfSheets.Left, half, 12, true);
        sheets.Draw([.. paper.From.Select(Plain)], PdfSheets.Left, half, Small, isQuiet: true);
        sheets.Y = start;
        var title = sheets.Wrap(Plain(paper.Title), half, Title, true);
        var titled = start + sheets.Draw(title, PdfSheets.Left + half, half, Title, true, isRight: true);

        sheets.Y = AddressAt;
        var to = paper
            .To.SelectMany(line => sheets.Wrap(Plain(line), FactsFrom - PdfSheets.Left - Gap, Text + 0.5))
            .ToList();
        var addressed = AddressAt + sheets.Draw(to, PdfSheets.Left, half, Text + 0.5);
        sheets.Y = Math.Max(titled + Gap, AddressAt);
        var width = PdfSheets.Left + PdfSheets.Width - FactsFrom - FactNames;
        foreach (var (name, value) in paper.Facts)
        {
            var names = sheets.Wrap(Plain(name), FactNames - CellGap, Small);
            var values = sheets.Wrap(Plain(value), width, Text);
            var height = sheets.Draw(values, FactsFrom + FactNames, width, Text);
            sheets.Y += PdfSheets.LineOf(Text) - PdfSheets.LineOf(Small);
            height = Math.Max(height, sheets.Draw(names, FactsFrom, FactNames, Small, isQuiet: true) + 3);
            sheets.Y += height - (PdfSheets.LineOf(Text) - PdfSheets.LineOf(Small));
        }

        sheets.Y = Math.Max(Math.Max(sheets.Y, addressed), AddressAt + 80) + Gap;
        Paragraphs(sheets, paper.Text);
        sheets.Y += paper.Text.Count > 0 ? Gap / 2 : 0;
    }

    private static void Table(PdfSheets sheets, Paper paper)
    {
        Heads();
        sheets.Head = Heads;
        foreach (var row in paper.Rows)
        {
            var cells = row.Cells.Select((cell, i) => sheets.Wrap(Plain(cell), WidthOf(i), Text)).ToList();
            var under = row.Under.SelectMany(line => sheets.Wrap(Plain(line), WidthOf(0), Small)).ToList();
            var first = cells[0].Count * PdfSheets.LineOf(Text);
            var high = Math.Max(
                cells.Max(cell => cell.Count) * PdfSheets.LineOf(Text),
                first + (under.Count * PdfSheets.LineOf(Small))
            );
            sheets.Keep(Math.Min(high, RowKept) + 6);
            var begin = sheets.Y;
            foreach (var (i, cell) in cells.Index())
            {
                sheets.Draw(cell, At(i), WidthOf(i), Text, isRight: paper.Columns[i].IsNumber);
            }

            sheets.Y = begin + first;
            foreach (var line in under)
            {
                sheets.Keep(PdfSheets.LineOf(Small));
                sheets.Y += sheets.Draw([line], At(0), WidthOf(0), Small, isQuiet: true);
            }

            sheets.Y = Math.Max(sheets.Y, begin + (cells.Max(cell => cell.Count) * PdfSheets.LineOf(Text))) + 3;
            sheets.Line();
            sheets.Y += 3;
        }

        sheets.Head = null;

        double At(int column) => PdfSheets.Left + (paper.Columns.Take(column).Sum(one => one.Share) * PdfSheets.Width);
        double WidthOf(int column) =>
            (paper.Columns[column].Share * PdfSheets.Width) - (column == paper.Columns.Count - 1 ? 0 : CellGap);

        void Heads()
        {
            var heads = paper.Columns.Select((one, i) => sheets.Wrap(one.Title, WidthOf(i), Small, true)).ToList();
            foreach (var (i, head) in heads.Index())
            {
                sheets.Draw(head, At(i), WidthOf(i), Small, true, isRight: paper.Columns[i].IsNumber);
            }

            sheets.Y += (heads.Max(head => head.Count) * PdfSheets.LineOf(Small)) + 3;
            sheets.Line();
            sheets.Y += 3;
        }
    }

    private static void Sums(PdfSheets sheets, Paper paper)
    {
        sheets.Keep(Math.Min(paper.Sums.Count, 12) * PdfSheets.LineOf(Text) * 1.3);
        foreach (var sum in paper.Sums)
        {
            var width = PdfSheets.Left + PdfSheets.Width - SumsFrom;
            var names = sheets.Wrap(Plain(sum.Name), width * 0.66, Text, sum.IsSum);
            sheets.Keep(names.Count * PdfSheets.LineOf(Text));
            sheets.Draw([sum.Amount], SumsFrom, width, Text, sum.IsSum, isRight: true);
            sheets.Y += sheets.Draw(names, SumsFrom, width, Text, sum.IsSum) + (sum.IsSum ? 3 : 0);
        }

        sheets.Y += Gap;
    }

    /// <summary>A box that is never parted, a fact beside the other.</summary>
    private static void Payment(PdfSheets sheets, Paper paper)
    {
        if (paper.Payment.Count == 0)
        {
            return;
        }

        const double inner = PdfSheets.Width - (2 * BoxPadding);
        foreach (var facts in paper.Payment.Chunk(PaymentColumns))
        {
            // An account takes more room than an amount or a day, and a name is smaller than what it names.
            var shares = facts
                .Select(fact => Math.Clamp(Math.Max(fact.Value.Length * PaySize, fact.Name.Length * Small), 70, 260))
                .ToList();
            var widths = shares.Select(share => inner * share / shares.Sum()).ToList();
            var values = facts
                .Select((fact, i) => sheets.Wrap(Plain(fact.Value), widths[i] - CellGap, PaySize, true))
                .ToList();
            var height =
                (values.Max(value => value.Count) * PdfSheets.LineOf(PaySize))
                + PdfSheets.LineOf(Small)
                + (2 * BoxPadding);
            sheets.Keep(height);
            sheets.Box(height);
            var begin = sheets.Y;
            foreach (var (i, fact) in facts.Index())
            {
                var x = PdfSheets.Left + BoxPadding + widths.Take(i).Sum();
                sheets.Y = begin + BoxPadding;
                sheets.Y += sheets.Draw(
                    sheets.Wrap(Plain(fact.Name), widths[i] - CellGap, Small).Take(1).ToList(),
                    x,
                    widths[i],
                    Small,
                    isQuiet: true
                );
                sheets.Draw(values[i], x, widths[i], PaySize, true);
            }

            sheets.Y = begin + height;
        }

        sheets.Y += Gap;
    }

    private static void Paragraphs(PdfSheets sheets, IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var line in sheets.Wrap(Lines(paragraph), PdfSheets.Width * 0.9, Text))
            {
                sheets.Keep(PdfSheets.LineOf(Text));
                sheets.Y += sheets.Draw([line], PdfSheets.Left, PdfSheets.Width, Text);
            }

            sheets.Y += Gap / 2;
        }
    }

    /// <summary>Without what has no form on paper.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter));

    private static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Plain));
}
