using System.Diagnostics.CodeAnalysis;
using Nsg.Vocabulary;

namespace Nsg.Documents.Pain;

/// <summary>How a payment message names an account.</summary>
public enum TransferAccountKind
{
    /// <summary>ISO 13616.</summary>
    Iban,

    /// <summary>A national account number.</summary>
    Bban,

    /// <summary>A Swedish bankgiro number.</summary>
    Bankgiro,

    /// <summary>A Swedish plusgiro number.</summary>
    Plusgiro,
}

/// <summary>An account that money can be sent to or from. <c>default</c> is none and its members throw.</summary>
public readonly record struct TransferAccount
{
    private readonly string? _number;

    private TransferAccount(TransferAccountKind kind, string number)
    {
        Kind = kind;
        _number = number;
    }

    /// <summary>How it is named.</summary>
    public TransferAccountKind Kind { get; }

    /// <summary>Letters and digits alone.</summary>
    public string Number => _number ?? throw new InvalidOperationException("The default value is not an account.");

    /// <summary>
    /// Reads an IBAN, or an account of a country as its documents write it. What has an IBAN that follows from the number
    /// is brought to it.
    /// </summary>
    /// <param name="home">The country whose numbers the text may hold.</param>
    /// <param name="text">IBAN, bank account or giro number.</param>
    /// <param name="account">The account.</param>
    /// <returns>False when the text is no account, or a check digit is wrong.</returns>
    public static bool TryParse(Country home, [NotNullWhen(true)] string? text, out TransferAccount account)
    {
        account = default;
        if (Iban.TryParse(text, out var iban))
        {
            account = new TransferAccount(TransferAccountKind.Iban, iban.ToString());
            return true;
        }

        if (!NationalAccount.TryParse(home, text, out var national))
        {
            return false;
        }

        account = national.TryToIban(out var itsIban)
            ? new TransferAccount(TransferAccountKind.Iban, itsIban.ToString())
            : new TransferAccount(KindOf(national.Kind), national.Number);
        return true;
    }

    /// <summary>An account of one's own as the bank itself writes it, which is taken at its word.</summary>
    /// <param name="home">The country whose numbers the text may hold.</param>
    /// <param name="text">The account.</param>
    public static TransferAccount OfBank(Country home, string text) =>
        TryParse(home, text, out var account) ? account
        : text.Length > 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1])
            ? new TransferAccount(TransferAccountKind.Iban, text)
        : new TransferAccount(TransferAccountKind.Bban, text);

    /// <summary>An account that was read before.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="number">Its number.</param>
    public static TransferAccount Restore(TransferAccountKind kind, string number) => new(kind, number);

    /// <summary>The number.</summary>
    public override string ToString() => _number ?? "";

    private static TransferAccountKind KindOf(NationalAccountKind kind) =>
        kind switch
        {
            NationalAccountKind.Bankgiro => TransferAccountKind.Bankgiro,
            NationalAccountKind.Plusgiro => TransferAccountKind.Plusgiro,
            _ => TransferAccountKind.Bban,
        };
}
