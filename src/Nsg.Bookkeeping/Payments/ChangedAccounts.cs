using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Payments;

/// <summary>
/// Documents that ask to be paid to an account that none of the supplier's earlier ones named, as false invoices do: nothing is paid
/// to it before somebody has asked the supplier and says so on record.
/// </summary>
public static class ChangedAccounts
{
    private const int WhyMax = 500;

    /// <summary>The flag of the account that a transfer would go to, where the document names another one first. It begins like the
    /// flag of that one, so that one answer ends both.</summary>
    public static string PaidToFlag(Guid document) => $"{ReviewDesk.AccountFlag(document)}:paid-to";

    /// <summary>Ends the warning: somebody asked the supplier, and the account is right.</summary>
    /// <param name="books">The books.</param>
    /// <param name="document">The document.</param>
    /// <param name="why">How it was made sure, for the record.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <returns>Why not, or null.</returns>
    public static string? Confirm(IBooksTransaction books, Guid document, string why, string actor)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(why);
        if (WhyFault(why) is { } fault)
        {
            return fault;
        }

        if (books.Flags(ReviewDesk.AccountFlag(document)).Count == 0)
        {
            return "no changed account of this document waits to be confirmed";
        }

        Clear(books, document, why.Trim(), actor);
        return null;
    }

    internal static string? WhyFault(string why) =>
        string.IsNullOrWhiteSpace(why) || why.Length > WhyMax ? $"say why in 1 to {WhyMax} characters" : null;

    internal static void Clear(IBooksTransaction books, Guid document, string why, string actor)
    {
        foreach (var flag in books.Flags(ReviewDesk.AccountFlag(document)))
        {
            books.Append(RecordJson.Draft(RecordKind.FlagCleared, actor, new FlagCleared(flag.Flag, why)));
        }
    }

    /// <summary>Whether a payment would go to an account that nobody has confirmed.</summary>
    internal static bool IsAsked(IBooksTransaction books, PaymentShare share)
    {
        if (share.Item.IsCredit || share.Payee.Account is not { } account)
        {
            return false;
        }

        var flags = books.Flags(ReviewDesk.AccountFlag(share.Item.Id));
        // A flag of before accounts were told apart leaves the new account among those that are known.
        return flags.Any(flag => flag.Account is null)
            || (
                flags.Count > 0
                && !books
                    .KnownAccounts(share.Item.Party)
                    .Contains(AccountKey.Of(account.Number, share.Payee.Home ?? books.Company.Pack.Country))
            );
    }

    internal static string Ask(PaymentShare share) =>
        $"{share.Item.Number} asks to be paid to an account that earlier documents of {share.Item.PartyName} did not name; ask the supplier, and say how the account was confirmed";
}
