using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>
/// Words and amounts of vouchers, by which people find them among any number. They follow the books a little later,
/// so that posting does not
/// pay for them; until then a search reads the newest vouchers themselves.
/// </summary>
internal static class SearchIndex
{
    private const int WordLettersMin = 2;
    private const int WordLettersMax = 40;
    private const int WordsMax = 40;

    /// <summary>Tables that a rebuild of the books empties.</summary>
    internal static readonly IReadOnlyList<string> Tables = ["search_place", "search_word", "search_amount"];

    /// <summary>Sequence of the last voucher whose words are here.</summary>
    internal static long Place(SqlSession session, string company) =>
        session.First("SELECT sequence FROM search_place WHERE company = @1", row => row.GetInt64(0), company);

    /// <summary>Takes the words of the next vouchers in.</summary>
    /// <returns>How many vouchers there were.</returns>
    internal static int Step(SqlSession session, string company, int limit)
    {
        var rows = session.Rows(
            """
            SELECT e.entry, e.sequence, e.day, e.text, l.text, coalesce(l.debit, 0), coalesce(l.credit, 0)
            FROM (SELECT entry, sequence, day, text FROM entry WHERE company = @1 AND sequence > @2 ORDER BY sequence LIMIT @3) e
            LEFT JOIN entry_line l ON l.company = @1 AND l.entry = e.entry ORDER BY e.sequence
            """,
            row =>
                (
                    Entry: row.Id(0),
                    Sequence: row.GetInt64(1),
                    Day: row.Date(2),
                    Text: row.GetString(3),
                    Line: row.TextOrNull(4),
                    Amount: Math.Max(row.GetInt64(5), row.GetInt64(6))
                ),
            company,
            Place(session, company),
            limit
        );
        var count = 0;
        foreach (var lines in rows.GroupBy(row => row.Sequence))
        {
            var entry = lines.First();
            count++;
            foreach (
                var word in lines
                    .SelectMany(line => Words(line.Line))
                    .Concat(Words(entry.Text))
                    .Distinct(StringComparer.Ordinal)
                    .Take(WordsMax)
            )
            {
                session.Run(
                    "INSERT INTO search_word (company, word, day, sequence, entry) VALUES (@1,@2,@3,@4,@5)",
                    company,
                    word,
                    entry.Day,
                    entry.Sequence,
                    entry.Entry
                );
            }

            foreach (var amount in lines.Select(line => line.Amount).Where(amount => amount != 0).Distinct())
            {
                session.Run(
                    "INSERT INTO search_amount (company, amount, day, sequence, entry) VALUES (@1,@2,@3,@4,@5)",
                    company,
                    amount,
                    entry.Day,
                    entry.Sequence,
                    entry.Entry
                );
            }
        }

        if (count > 0)
        {
            session.Run(
                "INSERT INTO search_place (company, sequence) VALUES (@1,@2) ON CONFLICT (company) DO UPDATE SET sequence = excluded.sequence",
                company,
                rows[^1].Sequence
            );
        }

        return count;
    }

    /// <summary>The words of a text, in small letters: runs of letters and digits.</summary>
    internal static IEnumerable<string> Words(string? text)
    {
        var start = -1;
        for (var i = 0; i <= (text?.Length ?? -1); i++)
        {
            if (i < text!.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (i - start >= WordLettersMin)
                {
                    yield return text.Substring(start, Math.Min(i - start, WordLettersMax)).ToLowerInvariant();
                }

                start = -1;
            }
        }
    }
}
