using Nsg.Bookkeeping.Periods;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Reports;

namespace Nsg.Web.Books;

/// <summary>Something that is usually done before a year is closed, and is not.</summary>
/// <param name="Code">year-before, review, bank, clearing, tax, report or report-changed.</param>
/// <param name="Count">How many, of documents and bank lines.</param>
/// <param name="Amount">What waits on the clearing account, or the profit, or null.</param>
/// <param name="Title">A report's title, an account's number or a year's name, or null.</param>
/// <param name="Period">A report's period, or null.</param>
/// <param name="Path">The page where it is done, under the company's.</param>
public sealed record YearLeft(string Code, long Count, Money? Amount, string? Title, string? Period, string Path)
{
    internal string Text(Language language) =>
        Code switch
        {
            "year-before" => language.Format(YearTexts.YearBefore, Title ?? ""),
            "review" => language.Counted(ReportTexts.StillWaiting, Count),
            "bank" => language.Counted(YearTexts.Unmatched, Count),
            "clearing" => language.Format(YearTexts.Clearing, language.Exact(Amount!.Value), Title ?? ""),
            "tax" => language.Format(YearTexts.NoTax, language.Exact(Amount!.Value)),
            "report-changed" => language.Format(
                YearTexts.ReportChanged,
                Title ?? "",
                ReportWords.Period(language, Period ?? "")
            ),
            _ => language.Format(YearTexts.ReportOwed, Title ?? "", ReportWords.Period(language, Period ?? "")),
        };
}

/// <summary>A line of the entry that closes a year.</summary>
/// <param name="Account">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Amount">Amount, a debit positive.</param>
public sealed record YearLine(string Account, string Name, Money Amount);

/// <summary>What was typed on the page of a year, which a refusal gives back.</summary>
/// <param name="Why">Why it is opened again.</param>
/// <param name="HasSeen">Whether what is left was seen.</param>
public sealed record YearTyped(string Why, bool HasSeen);

/// <summary>A financial year: what is left to do, what closes it, or what closed it.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Closed">How it was closed, or null.</param>
/// <param name="Result">Its result, a profit positive.</param>
/// <param name="Lines">Lines of the entry that closes it; none when there is nothing to move.</param>
/// <param name="Left">What is usually done before, and is not.</param>
public sealed record YearModel(
    DateOnly From,
    DateOnly To,
    ClosedYear? Closed,
    Money Result,
    IReadOnlyList<YearLine> Lines,
    IReadOnlyList<YearLeft> Left
)
{
    /// <summary>Whether its last day is over.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether its annual accounts were handed over, so that it stays closed.</summary>
    public bool IsFiled { get; init; }

    /// <summary>Number of the voucher that closed it, or null.</summary>
    public string? Voucher { get; init; }

    /// <summary>Why something was not done, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was typed before it was refused.</summary>
    public YearTyped Typed { get; init; } = new("", false);

    /// <summary>Its page, under the company's.</summary>
    internal string Path => PathOf(To);

    internal static string PathOf(DateOnly to) => "/years/" + Pages.PageForm.Text(to);
}
