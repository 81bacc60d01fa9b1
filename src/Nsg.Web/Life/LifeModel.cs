using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Countries.Retention;
using Nsg.Sharing.Grants;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Books;
using Nsg.Web.Languages;
using Nsg.Web.Overview;
using Nsg.Web.Reports;

namespace Nsg.Web.Life;

/// <summary>A company's life: explored, established, run, dissolved; what is done follows from its records.</summary>
/// <param name="Phases">The phases, in order.</param>
public sealed record LifeModel(IReadOnlyList<LifePhase> Phases)
{
    internal static LifeModel Of(BooksQueries books, LifeFacts facts, Language language)
    {
        var life = CompanyLife.Find(books.Company.Pack.Country)!;
        var steps = new LifeSteps(books, life, facts, language);
        return new LifeModel([
            new LifePhase(LifeTexts.Explore, [.. steps.Explore()]),
            new LifePhase(LifeTexts.Establish, [.. steps.Establish()]),
            new LifePhase(LifeTexts.Run, [.. steps.Run()]),
            new LifePhase(LifeTexts.Dissolve, [.. steps.Dissolve()]),
        ]);
    }
}

/// <summary>What the books alone do not tell.</summary>
/// <param name="Oldest">The oldest report that nobody handed over, or null.</param>
/// <param name="Roles">Roles in force.</param>
/// <param name="Signers">People who sign for the company by their role.</param>
/// <param name="Now">Now.</param>
/// <param name="Today">Today by the clock of the company's country.</param>
internal sealed record LifeFacts(ObligationLine? Oldest, int Roles, int Signers, DateTimeOffset Now, DateOnly Today);

/// <summary>The steps of a company's life with what its records say of each.</summary>
internal sealed class LifeSteps(BooksQueries books, CompanyLife life, LifeFacts facts, Language language)
{
    private readonly IReadOnlyList<OpenTotal> _open = books.OpenTotals(BooksDay.Of(books, facts.Today) ?? facts.Today);
    private readonly int _inForce = books.Grants().Count(grant => grant.StateAt(facts.Now) == "given");

    internal IEnumerable<LifeStep> Explore()
    {
        var (kept, rules, currency) = (
            books.Company.Pack.Retention,
            books.Company.Pack.Startup,
            books.Company.Pack.Currency
        );
        yield return new LifeStep(
            LifeTexts.Demands,
            string.Join(
                ' ',
                // The private limited company stands first.
                rules.Forms[0].MinimumCapital
                    is > 0m
                        and var capital
                    ? language.Format(LifeTexts.Capital, Amount(new Money(capital, currency)))
                    : language[LifeTexts.NoCapital],
                language.Format(LifeTexts.VatFrom, Amount(new Money(rules.VatThreshold, currency))),
                language.Format(LifeTexts.Kept, kept.Of(KeptMaterial.Books).Years, kept.Of(KeptMaterial.Vouchers).Years)
            ),
            LifeState.Elsewhere,
            Site: (life.Tax, life.TaxSite)
        );
        yield return new LifeStep(
            LifeTexts.TryIt,
            language[LifeTexts.TryItText],
            LifeState.Elsewhere,
            "~/developer/sandbox"
        );
    }

    /// <summary>What the company does, as the register has it; the code alone where there is no heading in the language.</summary>
    private string Activity(CompanyRegistered registered) =>
        registered.Activities is [var code, ..] && Nace.TryFind(code, out var found)
            ? " "
                + (
                    found.IsIn(language.Code)
                        ? language.Format(LifeTexts.Activity, code, found.Heading(language.Code))
                        : language.Format(LifeTexts.ActivityCode, code)
                )
            : "";

    internal IEnumerable<LifeStep> Establish()
    {
        var number = books.Company.Identifiers is [var first, ..] ? first.National : null;
        var registered = books.Registered();
        // Until signatory rights are kept, those sign whose role lets them.
        var isByRole = books.SignatoryRights() is null && facts.Signers > 0;
        yield return new LifeStep(
            LifeTexts.Register,
            language.Format(LifeTexts.RegisterText, life.Register, number ?? "–")
                + (
                    registered is null
                        ? ""
                        : " "
                            + language.Format(LifeTexts.Fetched, registered.LegalFormName ?? registered.LegalForm)
                            + Activity(registered)
                ),
            number is null ? LifeState.NotYet : LifeState.Done,
            Site: (life.Register, life.RegisterSite)
        );
        yield return new LifeStep(
            LifeTexts.Signers,
            isByRole ? language.Counted(LifeTexts.SignersByRole, facts.Signers) : language[LifeTexts.SignersText],
            books.SignatoryRights() is null && !isByRole ? LifeState.NotYet : LifeState.Done,
            "/people"
        );
        yield return new LifeStep(
            LifeTexts.PeopleStep,
            language.Counted(LifeTexts.PeopleText, facts.Roles),
            facts.Roles > 0 ? LifeState.Done : LifeState.NotYet,
            "/people"
        );
        yield return new LifeStep(
            LifeTexts.Chart,
            language.Counted(LifeTexts.ChartText, books.Accounts().Count),
            LifeState.Done,
            "/accounts"
        );
        yield return new LifeStep(
            LifeTexts.BankStep,
            books.BankAccounts() is { Count: > 0 } accounts
                ? string.Join(", ", accounts.Select(one => one.BankAccount))
                : language[LifeTexts.BankText],
            books.BankAccounts().Count > 0 ? LifeState.Done : LifeState.NotYet,
            "/bank"
        );
        var began = books.FirstDay();
        yield return new LifeStep(
            LifeTexts.FirstVoucher,
            language.Format(LifeTexts.FirstVoucherText, began is null ? "–" : language.Date(began)),
            began is null ? LifeState.NotYet : LifeState.Done,
            began is null ? "/entries/new" : "/journal"
        );
    }

    internal IEnumerable<LifeStep> Run()
    {
        yield return Counted(LifeTexts.Judge, LifeTexts.JudgeText, books.ReviewTotal(), "/inbox");
        var hasSold =
            books.LastDay() is not null && books.DocumentsOf("booked", "invoice", 0, 1, direction: "sale").Count > 0;
        yield return new LifeStep(
            LifeTexts.Invoice,
            language[hasSold ? LifeTexts.InvoiceText : InvoicingTexts.NoneText],
            hasSold ? LifeState.Done : LifeState.NotYet,
            "/invoices"
        );
        yield return Late(LifeTexts.Overdue, LifeTexts.OverdueText, TradeDirection.Sale, "/open-items?of=sale");
        yield return Late(LifeTexts.PayBills, LifeTexts.PayBillsText, TradeDirection.Purchase, "/payments");
        yield return Reconcile();
        yield return Reports(LifeTexts.File);
        yield return Locking();
        yield return Year();
        var requests = books.RequestTotal();
        yield return new LifeStep(
            LifeTexts.AnswerStep,
            language.Format(LifeTexts.AnswerText, language.Number(requests, 0), language.Number(_inForce, 0)),
            requests > 0 ? LifeState.Waits : LifeState.Done,
            "/sharing"
        );
    }

    internal IEnumerable<LifeStep> Dissolve()
    {
        var open = _open.Sum(total => total.Items);
        yield return new LifeStep(
            LifeTexts.Settle,
            language.Counted(LifeTexts.SettleText, open),
            open == 0 ? LifeState.Done : LifeState.NotYet,
            "/open-items"
        );
        yield return Reports(LifeTexts.LastReports);
        yield return new LifeStep(
            LifeTexts.Withdraw,
            language.Format(
                LifeTexts.AnswerText,
                language.Number(books.RequestTotal(), 0),
                language.Number(_inForce, 0)
            ),
            _inForce == 0 ? LifeState.Done : LifeState.NotYet,
            "/sharing"
        );
        yield return new LifeStep(
            LifeTexts.TakeAlong,
            language[LifeTexts.TakeAlongText],
            LifeState.Elsewhere,
            "/reports"
        );
        yield return new LifeStep(
            LifeTexts.Deregister,
            language.Format(LifeTexts.DeregisterText, life.Register, life.Tax)
                + (life.CreditorsWait is { } months ? " " + language.Format(LifeTexts.Creditors, months) : ""),
            LifeState.Elsewhere,
            Site: (life.Register, life.RegisterSite)
        );
    }

    private LifeStep Counted(Phrase name, Phrase text, long count, string path) =>
        new(name, language.Counted(text, count), count > 0 ? LifeState.Waits : LifeState.Done, path);

    private LifeStep Late(Phrase name, Phrase text, TradeDirection direction, string path)
    {
        var total = _open.FirstOrDefault(one => one.Direction == direction);
        var late = total?.OverdueItems ?? 0;
        return new LifeStep(
            name,
            language.Counted(
                text,
                late,
                language.Exact(total?.Overdue ?? Vocabulary.Money.Zero(books.Company.Currency))
            ),
            late > 0 ? LifeState.Waits : LifeState.Done,
            path
        );
    }

    private LifeStep Reports(Phrase name) =>
        facts.Oldest is { } oldest
            ? new LifeStep(
                name,
                language.Format(
                    OverviewTexts.ReportLate,
                    oldest.Title,
                    ReportWords.Period(language, oldest.Period),
                    language.Date(oldest.Due)
                ),
                oldest.IsLate(facts.Today) ? LifeState.Waits : LifeState.NotYet,
                oldest.Path
            )
            : new LifeStep(
                name,
                language[LifeTexts.AllHanded],
                books.FirstDay() is null ? LifeState.NotYet : LifeState.Done,
                "/reports"
            );

    /// <summary>Bank lines are put to what they pay when none is left and nothing of them waits on the clearing account.</summary>
    private LifeStep Reconcile()
    {
        if (books.BankAccounts().Count == 0)
        {
            return new LifeStep(LifeTexts.Reconcile, language[LifeTexts.BankText], LifeState.NotYet, "/bank");
        }

        if (books.UnmatchedTotal() is > 0 and var unmatched)
        {
            return Counted(LifeTexts.Reconcile, LifeTexts.ReconcileText, unmatched, "/bank?only=unmatched");
        }

        return books.HeldBalance() is { IsZero: false } held
            ? new LifeStep(
                LifeTexts.Reconcile,
                language.Format(YearTexts.Clearing, language.Exact(held), books.Company.Pack.Roles.PaymentClearing),
                LifeState.Waits,
                "/bank?only=held"
            )
            : new LifeStep(LifeTexts.Reconcile, language[LedgerTexts.AllMatched], LifeState.Done, "/bank");
    }

    /// <summary>What was reported is locked when the locks reach as far as the returns that were handed over.</summary>
    private LifeStep Locking()
    {
        var locked = books.Locks().Select(row => (DateOnly?)row.Lock.To).Max();
        var text = locked is null
            ? language[LifeTexts.NoLock]
            : language.Format(LifeTexts.LockText, language.Date(locked));
        return PeriodsModel.Of(books, null).Next is var (_, reported)
            ? new LifeStep(
                LifeTexts.LockStep,
                $"{text} {language.Format(LifeTexts.ReportedText, language.Date(reported))}",
                LifeState.Waits,
                "/periods"
            )
            : new LifeStep(LifeTexts.LockStep, text, locked is null ? LifeState.NotYet : LifeState.Done, "/periods");
    }

    /// <summary>The financial year that ended last: by the calendar unless the company said another one.</summary>
    private LifeStep Year()
    {
        var years = books.Years();
        var ended =
            years.LastOrDefault(year => year.To < facts.Today)?.To ?? new DateOnly(facts.Today.Year - 1, 12, 31);
        var isClosed = years.Any(year => year.Closed is not null && year.To >= ended);
        return new LifeStep(
            LifeTexts.CloseYear,
            language.Format(LifeTexts.CloseYearText, language.Date(ended)),
            isClosed ? LifeState.Done
                : books.FirstDay() is { } first && first <= ended ? LifeState.Waits
                : LifeState.NotYet,
            years.Any(year => year.To == ended) ? YearModel.PathOf(ended) : "/periods"
        );
    }

    private string Amount(Vocabulary.Money money) => $"{language.Whole(money)}\u00A0{money.Currency}";
}
