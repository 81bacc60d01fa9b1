using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Pain;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Payments;

/// <summary>Accounts between documents, records and payment messages.</summary>
public static class PaymentAccounts
{
    /// <summary>Whom an invoice asks to pay: the first way to pay that has an account, of the payee or the seller.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="home">The country whose account numbers are meant where the seller gives none.</param>
    public static Payee PayeeOf(Invoice invoice, Country home)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var country = invoice.Seller.Address?.Country ?? home;
        var name = invoice.Payee?.Name ?? invoice.Seller.Name;
        if (PaidBy(invoice, country) is var (means, account))
        {
            return new Payee(means.AccountName ?? name, account, BicOf(means), means.PaymentReference)
            {
                Home = country,
            };
        }

        return new Payee(name, null, null, null)
        {
            Home = country,
            Unusable = invoice.PaymentMeans.Select(means => means.Account).FirstOrDefault(one => one is not null),
        };
    }

    /// <summary>The first way to pay of an invoice that a transfer can be made to; null where there is none.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="country">The country whose account numbers are meant.</param>
    internal static (PaymentMeans Means, TransferAccount Account)? PaidBy(Invoice invoice, Country country)
    {
        foreach (var means in invoice.PaymentMeans.Where(one => one.MandateReference is null))
        {
            var text = InvoiceCustoms.TransferTo(country, means.Code, means.Account, means.ServiceProvider);
            if (TransferAccount.TryParse(country, text, out var account))
            {
                return (means, account);
            }
        }

        return null;
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

    private static string? BicOf(PaymentMeans means) =>
        Bic.TryParse(means.ServiceProvider, out var bic) ? bic.ToString() : null;
}
