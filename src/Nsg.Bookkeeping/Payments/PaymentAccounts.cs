using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Documents.Pain;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Payments;

/// <summary>Accounts between documents, records and payment messages.</summary>
public static class PaymentAccounts
{
    // What the branch of a Swedish giro is called in UBL (Peppol BIS Billing 3, SE-R-007 to SE-R-010).
    private const string Bankgiro = "SE:BANKGIRO";
    private const string Plusgiro = "SE:PLUSGIRO";
    private const int BicShort = 8;
    private const int BicLong = 11;

    /// <summary>Whom an invoice asks to pay: the first way to pay that has an account, of the payee or the seller.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="home">The country whose account numbers are meant where the seller gives none.</param>
    public static Payee PayeeOf(Invoice invoice, Country home)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var country = invoice.Seller.Address?.Country ?? home;
        var name = invoice.Payee?.Name ?? invoice.Seller.Name;
        foreach (var means in invoice.PaymentMeans)
        {
            if (Of(means, country) is { } account)
            {
                var bic = means.ServiceProvider is { Length: BicShort or BicLong } code ? code : null;
                return new Payee(means.AccountName ?? name, account, bic, means.PaymentReference);
            }
        }

        return new Payee(name, null, null, null)
        {
            Unusable = invoice.PaymentMeans.Select(means => means.Account).FirstOrDefault(one => one is not null),
        };
    }

    /// <summary>An account as records keep it.</summary>
    public static PaymentAccount Record(TransferAccount account) =>
        new(account.Kind.ToString().ToLowerInvariant(), account.Number);

    /// <summary>An account of a record.</summary>
    public static TransferAccount Restore(PaymentAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return TransferAccount.Restore(Enum.Parse<TransferAccountKind>(account.Kind, ignoreCase: true), account.Number);
    }

    /// <summary>A giro's digits alone do not tell bankgiro from plusgiro; the branch does.</summary>
    private static TransferAccount? Of(PaymentMeans means, Country country)
    {
        var digits = means.Account is null ? "" : string.Concat(means.Account.Where(char.IsAsciiDigit));
        var text = means.ServiceProvider?.ToUpperInvariant() switch
        {
            Bankgiro when digits.Length > 4 => $"{digits[..^4]}-{digits[^4..]}",
            Plusgiro when digits.Length > 1 => $"{digits[..^1]}-{digits[^1..]}",
            _ => means.Account,
        };
        return TransferAccount.TryParse(country, text, out var account) ? account : null;
    }
}
