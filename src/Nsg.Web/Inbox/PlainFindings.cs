using Nsg.Bookkeeping.Intake;
using Nsg.Validation;
using Nsg.Validation.Engine;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Inbox;

/// <summary>What is said of a document in words for whoever books.</summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="IsFatal">Whether it keeps the document from being booked by itself.</param>
/// <param name="Lang">Language of the text where it is not the reader's.</param>
public sealed record PlainFinding(string Text, bool IsFatal, string? Lang = null)
{
    /// <summary>Whether it kept the document waiting until a person decided.</summary>
    public bool IsSettled { get; init; }
}

/// <summary>
/// Reasons and warnings of a document, parted into what whoever books needs to know, and what the rules of the format
/// say, which only the
/// sender's programmers can use.
/// </summary>
/// <param name="Plain">For whoever books.</param>
/// <param name="Technical">By code, with the place in the source.</param>
public sealed record PlainFindings(
    IReadOnlyList<PlainFinding> Plain,
    IReadOnlyList<(Said Said, bool IsFatal)> Technical
)
{
    /// <summary>The key of what is said of a document whose voucher was taken back.</summary>
    private const string TakenBack = "said-taken-back";

    /// <summary>The key of a voucher's text that takes another one back; a correction has another.</summary>
    private const string TakesBack = "said-text-takes-back";

    /// <summary>The key of what is said of a document whose rejection was taken back.</summary>
    private const string RejectionTakenBack = "said-rejection-taken-back";

    /// <summary>Codes of reasons that the form for the decision asks about.</summary>
    private static readonly string[] Answered = ["vat-deduction", "possible-duplicate", "locked-ahead"];

    private static readonly string[] PlainOddities =
    [
        "said-odd-type",
        "said-odd-copy",
        "said-odd-bank-copy",
        "said-odd-balance",
    ];

    /// <param name="language">The reader's language.</param>
    /// <param name="model">The document.</param>
    /// <param name="mayDecide">Whether the reader is asked for a decision: what it is asked is said where it is answered, and
    /// not here.</param>
    internal static PlainFindings Of(Language language, DocumentModel model, bool mayDecide)
    {
        var all = model
            .Row.Reasons.Select(line => (Line: line, Said: Said.Of(language, line), IsFatal: true))
            .Concat(model.Row.Warnings.Select(line => (Line: line, Said: Said.Of(language, line), IsFatal: false)))
            .ToList();
        var technical = all.Where(one => IsTechnical(one.Said)).Select(one => (one.Said, one.IsFatal)).ToList();
        var (broken, small) = (
            technical.Count(one => one.IsFatal && !IsSum(one.Said)),
            technical.Count(one => !one.IsFatal)
        );
        var answered = mayDecide ? model.Draft : null;
        List<PlainFinding> plain =
        [
            .. model.SumFaults.Select(fault => new PlainFinding(Words(language, fault, model.Invoice!.Currency), true)),
            .. model.SumFaults.Count == 0 && all.Exists(one => one.IsFatal && IsSum(one.Said))
                ? [new PlainFinding(language[InboxTexts.SumsDiffer], true)]
                : Array.Empty<PlainFinding>(),
            .. all.Where(one => !IsTechnical(one.Said) && !IsGuess(one.Said) && !IsOfOtherAccount(model, one.Line))
                .Where(one => answered is null || !one.IsFatal || !IsAnswered(one.Said, one.Line, answered))
                .Select(one => Worded(language, model, one.Line, one.Said, one.IsFatal)),
        ];
        if (model.Row.State == "review" && answered is null && all.Exists(one => IsGuess(one.Said)))
        {
            plain.Insert(0, new PlainFinding(language[InboxTexts.AccountGuessed], true));
        }

        if (broken > 0)
        {
            plain.Add(new PlainFinding(language.Format(InboxTexts.RulesBroken, broken), true));
        }

        if (small > 0)
        {
            plain.Add(new PlainFinding(language.Format(InboxTexts.RulesNoted, small), false));
        }

        return new PlainFindings(
            model.Row.State == "booked"
                ? [.. plain.Select(one => one with { IsFatal = false, IsSettled = one.IsFatal })]
                : plain,
            technical
        );
    }

    private static PlainFinding Worded(Language language, DocumentModel model, string line, Said said, bool isFatal) =>
        DeductionAsked(language, line) is { } asked ? new PlainFinding(asked, isFatal)
        : said.Key == TakenBack
        && model.Entries.LastOrDefault(one =>
            one is { Kind: "ordinary", Reverses: not null } && SaidTexts.Find(one.Text)?.Key == TakesBack
        )
            is { } back
            ? Note(language, model, InboxTexts.TakenBackNote, (model.Actors[back.Entry], back.Registered), line)
        : said.Key == RejectionTakenBack && model.Decisions.Last is { } last && last.Why == line
            ? Note(language, model, InboxTexts.RejectionTakenBackNote, (last.Actor, last.Time), line)
        : new PlainFinding(said.Text, isFatal, said.Lang);

    private static PlainFinding Note(
        Language language,
        DocumentModel model,
        Phrase words,
        (string? Actor, DateTimeOffset Time) by,
        string line
    ) =>
        new(
            language.Format(
                words,
                ActorWords.Name(language, by.Actor, model.NameOf),
                language.Moment(by.Time),
                SaidTexts.Find(line)?.Values[0].Text ?? ""
            ),
            false
        );

    /// <summary>Whether a line asks of an account that the document was not booked on after all.</summary>
    private static bool IsOfOtherAccount(DocumentModel model, string line) =>
        model.Row.State == "booked"
        && AccountAsked(line) is { } account
        && model.Entries.All(entry => entry.Lines.All(one => one.Account != account));

    /// <summary>Whether a reason is told where it is answered, or is none any more: the draft knows how it stands now.</summary>
    private static bool IsAnswered(Said said, string line, BookingDraft draft) =>
        Answered.Contains(said.Code) || draft.Reasons.Contains(line);

    /// <summary>The first thing that keeps a document waiting, short enough for a list.</summary>
    internal static PlainFinding? First(Language language, IReadOnlyList<string> reasons)
    {
        if (reasons.Count == 0)
        {
            return null;
        }

        var said = Said.Of(language, reasons[0]);
        return DeductionAsked(language, reasons[0]) is { } asked ? new PlainFinding(asked, true)
            : IsSum(said) ? new PlainFinding(language[InboxTexts.SumsDiffer], true)
            : IsTechnical(said)
                ? new PlainFinding(
                    language.Format(
                        InboxTexts.RulesBroken,
                        reasons.Select(one => Said.Of(language, one)).Count(IsTechnical)
                    ),
                    true
                )
            : IsGuess(said) ? new PlainFinding(language[InboxTexts.AccountGuessed], true)
            : new PlainFinding(said.Text, true, said.Lang);
    }

    /// <summary>The question whether VAT is deducted, as a person is asked it; null for any other line.</summary>
    internal static string? DeductionAsked(Language language, string line) =>
        AccountAsked(line) is { } account ? language.Format(InboxTexts.DeductAsk, account) : null;

    /// <summary>The account of a question whether VAT is deducted; null for any other line.</summary>
    private static string? AccountAsked(string line) =>
        SaidTexts.Find(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])
            is { Key: "said-vat-asked-or", Values: [var account, ..] }
            ? account.Text
            : null;

    /// <summary>A sum that does not hold, as whoever reads the invoice would say it.</summary>
    internal static string Words(Language language, SumFault fault, Currency currency)
    {
        var what = fault.Rule switch
        {
            "BR-CO-10" => language[InboxTexts.SumOfLines],
            "BR-CO-11" => language[InboxTexts.SumOfDiscounts],
            "BR-CO-12" => language[InboxTexts.SumOfCharges],
            "BR-CO-13" => language[InboxTexts.WithoutVat],
            "BR-CO-14" => language[Texts.Vat],
            "BR-CO-15" => language[InboxTexts.WithVat],
            "BR-CO-16" => language[InboxTexts.ToPay],
            _ => Vat(language, fault.Category ?? ""),
        };
        return language.Format(
            fault.Difference > 0m ? InboxTexts.TooHigh : InboxTexts.TooLow,
            what,
            Amount(Math.Abs(fault.Difference)),
            Amount(fault.Stated),
            Amount(fault.Expected)
        );

        string Amount(decimal amount) => language.Amount(amount, currency);
    }

    /// <summary>A category and its rate as rules write them, <c>S 25</c>, in words.</summary>
    private static string Vat(Language language, string category)
    {
        var parts = category.Split(' ', 2);
        return VatWords.Name(parts[0]) is { } name
            ? $"{language[Texts.Vat]}: {string.Join(' ', [language[name], .. parts.Skip(1)])} ({parts[0]})"
            : $"{language[Texts.Vat]} {category}";
    }

    /// <summary>Whether it is about sums of the document that do not hold, which a person may accept.</summary>
    internal static bool IsSum(Said said) =>
        (said.Code.StartsWith("BR-CO-1", StringComparison.Ordinal) && said.Code.Length == "BR-CO-10".Length)
        || said.Code == "breakdown";

    /// <summary>Rules carry codes in capitals; a reader's remark stands at a place of the source.</summary>
    private static bool IsTechnical(Said said) =>
        said.Code != "breakdown"
        && (
            (said.Code.Length > 0 && char.IsUpper(said.Code[0]))
            || said.Line is not null
            || said.Key == "said-kept-only"
            || (said.Key.StartsWith("said-odd-", StringComparison.Ordinal) && !PlainOddities.Contains(said.Key))
        );

    private static bool IsGuess(Said said) => said.Code is "proposal" or "question";
}
