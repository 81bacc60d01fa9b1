using Nsg.Bookkeeping.Reconciliation;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>The evidence that a bank line carries.</summary>
internal static class BankLineKeys
{
    private const int TokenLengthMin = 4;
    private const int TokensMax = 40;

    private static readonly char[] Separators =
    [
        ' ',
        ',',
        ';',
        ':',
        '\t',
        '\n',
        '\r',
        '(',
        ')',
        '#',
        '"',
        '\'',
        '+',
        '/',
    ];

    internal static IReadOnlyList<MatchKey> Of(
        BankEntry entry,
        IReadOnlyList<BankTransaction> transactions,
        decimal payment,
        Country home
    )
    {
        var keys = new List<MatchKey>();
        foreach (var transaction in transactions)
        {
            keys.AddRange(Keys(MatchKeyKind.Reference, transaction.CreditorReferences));
            keys.AddRange(Keys(MatchKeyKind.Number, transaction.ReferredDocuments.Select(document => document.Number)));
            keys.AddRange(Keys(MatchKeyKind.Token, Words(transaction)));
            foreach (var side in ItemKeys.Sides(transaction.CounterpartyName, AccountOf(transaction, home)))
            {
                keys.Add(new MatchKey(MatchKeyKind.Party, side));
                keys.Add(new MatchKey(MatchKeyKind.AmountParty, ItemKeys.AmountParty(entry.Currency, payment, side)));
            }
        }

        keys.AddRange(Keys(MatchKeyKind.Token, Words(entry.AdditionalInformation)));
        if (!keys.Exists(key => key.Kind is MatchKeyKind.Reference or MatchKeyKind.Number))
        {
            var parties = keys.Where(key => key.Kind == MatchKeyKind.Party).ToList();
            keys.AddRange(parties.Select(key => key with { Kind = MatchKeyKind.UnnamedParty }));
        }

        return [.. keys.Distinct().Where(key => key.Value.Length > 0)];
    }

    private static string? AccountOf(BankTransaction transaction, Country home) =>
        transaction.CounterpartyAccount is { } account ? AccountKey.Of(account, home) : null;

    private static IEnumerable<MatchKey> Keys(MatchKeyKind kind, IEnumerable<string> texts) =>
        texts.Select(text => new MatchKey(kind, PaymentReference.Key(text)));

    private static IEnumerable<string> Words(BankTransaction transaction)
    {
        var texts = transaction.Unstructured.Append(transaction.EndToEndId);
        return texts.SelectMany(Words).Take(TokensMax);
    }

    /// <summary>Words with a digit that are long enough to mean something.</summary>
    private static IEnumerable<string> Words(string? text) =>
        text is null
            ? []
            : text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('.', '-'))
                .Where(word => word.Length >= TokenLengthMin && word.Any(char.IsAsciiDigit))
                .Take(TokensMax);
}
