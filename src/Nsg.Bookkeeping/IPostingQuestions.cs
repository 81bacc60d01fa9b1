using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping;

/// <summary>
/// What the rules of posting ask of a company's books. The writer's transaction answers it when something is booked;
/// a snapshot does when
/// somebody only wants to see what would be booked.
/// </summary>
public interface IPostingQuestions
{
    /// <summary>The company.</summary>
    CompanyProfile Company { get; }

    /// <summary>Documents of one party with one number that are not rejected.</summary>
    IReadOnlyList<DocumentFacts> FindByNumber(string direction, string party, string number);

    /// <summary>Documents of one party and one day that are not rejected, the last first; some of very many.</summary>
    IReadOnlyList<AskedAmount> FindByDay(string direction, string party, DateOnly day);

    /// <summary>The numbers that a document names: of other documents, and by which its payment names it.</summary>
    NumbersNamed NumbersOf(Guid document);

    /// <summary>The days that decided the VAT of a document: of its vouchers' lines, and its own; none for a document that is
    /// not there.</summary>
    IReadOnlyList<DateOnly> TaxDaysOf(Guid document);

    /// <summary>The entry that stands for a document (not reversed), or null.</summary>
    EntryPosted? EntryOfDocument(Guid document);

    /// <summary>The account that a person chose for this party and accounting reference, or null.</summary>
    string? LearntAccount(string direction, string party, string accountingCost);

    /// <summary>Base units for one unit of a currency: the newest rate of the seven days up to a day (or the nearest
    /// within seven days after), or null.</summary>
    decimal? Rate(Currency currency, DateOnly day);

    /// <summary>An account of the company's own chart, else of its country's starter chart; null when neither has
    /// it.</summary>
    Account? FindAccount(string number);

    /// <summary>Locks in force, by first day.</summary>
    IReadOnlyList<PeriodLock> Locks();

    /// <summary>Whether an account is archived, so that nothing new is posted to it.</summary>
    bool IsArchived(string number);
}

/// <summary>What a document asks for.</summary>
/// <param name="Facts">The document.</param>
/// <param name="Currency">Currency of the amount, or null.</param>
/// <param name="Payable">BT-115, or null.</param>
public sealed record AskedAmount(DocumentFacts Facts, Currency? Currency, decimal? Payable);

/// <summary>The numbers that a document names.</summary>
/// <param name="Documents">Other documents.</param>
/// <param name="References">Payment references (BT-83) as <see cref="PaymentReference.Key"/> spells them.</param>
public sealed record NumbersNamed(IReadOnlyList<NamedDocument> Documents, IReadOnlyList<string> References);
