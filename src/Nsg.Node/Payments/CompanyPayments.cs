using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Documents.Pain;
using Nsg.Documents.Reading;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Payments;

/// <summary>Orders payments of a company's suppliers, and writes the file for the bank. The node sends nothing: the file
/// is somebody's to hand to the bank.</summary>
/// <param name="store">The store.</param>
/// <param name="company">Its key.</param>
/// <param name="limits">Bounds of documents.</param>
public sealed class CompanyPayments(NodeStore store, string company, ReadingLimits limits)
{
    private const int BicShort = 8;
    private const int BicLong = 11;

    /// <summary>What suppliers are owed, by due day.</summary>
    /// <inheritdoc cref="PaymentsDue.List"/>
    public IReadOnlyList<PaymentDue> Due(DateOnly? until, string? after, int limit) =>
        store.Query(company, books => PaymentsDue.List(books, limits, until, after, limit));

    /// <summary>What a request asks for, with the accounts that the documents name.</summary>
    /// <exception cref="PaymentsRefusedException">Something of it cannot be read; the message says what.</exception>
    public WantedPayments Read(PaymentsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Items is not { Count: > 0 and <= PaymentDesk.ItemsMax } items)
        {
            throw new PaymentsRefusedException($"items: name 1 to {PaymentDesk.ItemsMax} invoices to pay");
        }

        return store.Query(
            company,
            books =>
            {
                var (account, currency) = Paying(books, request.Account);
                return new WantedPayments
                {
                    Account = account,
                    Agent = Bic(request.Bank),
                    Currency = currency,
                    On = request.On,
                    Items = [.. items.Select((item, i) => Item(books, item, i + 1))],
                };
            }
        );
    }

    /// <summary>The file for the bank.</summary>
    /// <param name="order">The order.</param>
    /// <param name="version">Version of the message.</param>
    /// <returns>Null when there is no such order.</returns>
    /// <exception cref="InvalidDataException">The order was erased.</exception>
    public byte[]? File(Guid order, PainVersion version) =>
        store.Query(
            company,
            books =>
                books.PaymentOrder(order) is { } row
                    ? PainWriter.Write(Message(books, row, books.PaymentFacts(row)), version)
                    : null
        );

    private static CreditTransferOrder Message(BooksQueries books, PaymentOrderRow row, PaymentsOrdered facts) =>
        new()
        {
            MessageId = facts.Message,
            Made = row.Time,
            Debtor = books.Company.Name,
            // COID: the number of the national register (ISO 20022 ExternalOrganisationIdentification1Code).
            DebtorIds = books.Company.Number is { } own ? [new Identifier(own.Number, "COID")] : [],
            DebtorAccount = PaymentAccounts.Restore(facts.Account),
            DebtorAgent = facts.Agent,
            DebtorCurrency = facts.Currency,
            Transfers =
            [
                .. facts.Payments.Select(one => new CreditTransfer
                {
                    EndToEndId = one.EndToEnd,
                    Day = one.Day,
                    Amount = new Money(one.Amount, one.Currency),
                    Creditor = one.Payee,
                    CreditorAccount = PaymentAccounts.Restore(one.Account),
                    CreditorAgent = one.Agent,
                    Reference = one.Reference,
                    Documents =
                    [
                        .. one.Items.Select(item => new TransferDocument(
                            item.Number,
                            item.Date,
                            new Money(item.Amount, one.Currency)
                        )),
                    ],
                }),
            ],
        };

    private WantedPayment Item(BooksQueries books, PaymentItemRequest? item, int place)
    {
        if (item?.Document is not { } document)
        {
            throw new PaymentsRefusedException($"items[{place - 1}]: document is missing");
        }

        var payee = PaymentsDue.PayeeOf(books, document, books.Document(document)?.PartyName ?? "", limits);
        if (item.PayTo is null)
        {
            return new WantedPayment(document, item.Amount, payee);
        }

        return TransferAccount.TryParse(books.Company.Pack.Country, item.PayTo, out var account)
            ? new WantedPayment(document, item.Amount, payee with { Account = account, Agent = null })
            : throw new PaymentsRefusedException(
                $"items[{place - 1}]: payTo is no IBAN and no account of {books.Company.Pack.Country}, or a digit is wrong"
            );
    }

    /// <summary>The account that pays: one that the books know, when they know any.</summary>
    private static (TransferAccount Account, Currency Currency) Paying(BooksQueries books, string? wanted)
    {
        var (home, known) = (books.Company.Pack.Country, books.PayingAccounts());
        var text =
            wanted
            ?? (
                known.Count == 1
                    ? known[0].BankAccount
                    : throw new PaymentsRefusedException(
                        known.Count == 0
                            ? "account: say which account pays; the books know none"
                            : $"account: say which account pays: {string.Join(", ", known.Select(one => one.BankAccount))}"
                    )
            );
        var key = AccountKey.Of(text, home);
        if (known.FirstOrDefault(one => AccountKey.Of(one.BankAccount, home) == key) is { BankAccount: { } own } found)
        {
            return (TransferAccount.OfBank(home, own), found.Currency);
        }

        return known.Count > 0
                ? throw new PaymentsRefusedException(
                    $"account is none that the books know: {string.Join(", ", known.Select(one => one.BankAccount))}"
                )
            : TransferAccount.TryParse(home, text, out var account) ? (account, books.Company.Currency)
            : throw new PaymentsRefusedException($"account is no IBAN and no account of {home}, or a digit is wrong");
    }

    private static string? Bic(string? text) =>
        text is null || (text.Length is BicShort or BicLong && text.All(char.IsAsciiLetterOrDigit))
            ? text?.ToUpperInvariant()
            : throw new PaymentsRefusedException("bank is a BIC of 8 or 11 letters and digits");
}
