namespace Nsg.Web.Papers;

/// <summary>Puts a text on lines of a width. Letters are measured a few times for each line, however long a word is.</summary>
internal static class LineWrap
{
    private const int FirstTry = 64;

    /// <summary>Lines that are no wider than this; a word that is wider is cut.</summary>
    /// <param name="text">The text; its own line breaks are kept.</param>
    /// <param name="width">Width of a line.</param>
    /// <param name="wide">Measures a text.</param>
    internal static IReadOnlyList<string> Of(string text, double width, Func<string, double> wide)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', '\t').SelectMany(word => Cut(word, width, wide)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && wide(longer) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static IEnumerable<string> Cut(string word, double width, Func<string, double> wide)
    {
        var from = 0;
        while (word.Length - from > 1 && Fitting(word, from, width, wide) is var fits && fits < word.Length - from)
        {
            yield return word.Substring(from, fits);
            from += fits;
        }

        yield return word[from..];
    }

    /// <summary>How many letters fit, one at least: twice as many are tried until they are too wide, then halves.</summary>
    private static int Fitting(string word, int from, double width, Func<string, double> wide)
    {
        var (fits, beyond, left) = (1, FirstTry, word.Length - from);
        while (beyond < left && Fits(beyond))
        {
            (fits, beyond) = (beyond, beyond * 2);
        }

        if (beyond >= left)
        {
            if (Fits(left))
            {
                return left;
            }

            beyond = left;
        }

        while (beyond - fits > 1)
        {
            var half = (fits + beyond) / 2;
            (fits, beyond) = Fits(half) ? (half, beyond) : (fits, half);
        }

        return fits;

        bool Fits(int letters) => wide(word.Substring(from, letters)) <= width;
    }
}
