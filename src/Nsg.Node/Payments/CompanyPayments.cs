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
                    Agent = BicOf(request.Bank),
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
    /// <exception cref="PaymentsRefusedException">Nothing of it stands.</exception>
    public byte[]? File(Guid order, PainVersion version) =>
        store.Query(
            company,
            books =>
                books.PaymentOrder(order) is { } row
                    ? PainWriter.Write(Message(Standing(row), books.PaymentFacts(row)), version)
                    : null
        );

    /// <summary>An order of which something may still go to the bank.</summary>
    private static PaymentOrderRow Standing(PaymentOrderRow row) =>
        row.Payments.All(one => one.State is PaymentStates.Rejected or PaymentStates.Cancelled)
            ? throw new PaymentsRefusedException(
                "the order was taken back or rejected; its file must not go to the bank"
            )
            : row;

    private static CreditTransferOrder Message(PaymentOrderRow row, PaymentsOrdered facts) =>
        new()
        {
            MessageId = facts.Message,
            Made = row.Time,
            Debtor = facts.Payer,
            // COID: the number of the national register (ISO 20022 ExternalOrganisationIdentification1Code).
            DebtorIds = facts.PayerNumber is { } own ? [new Identifier(own, "COID")] : [],
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
        return new WantedPayment(
            document,
            item.Amount,
            item.PayTo is null ? payee : Elsewhere(books, item.PayTo, payee, place)
        )
        {
            AccountConfirmed = item.AccountConfirmed,
        };
    }

    /// <summary>A payee at the account that is asked for instead of its document's.</summary>
    private static Payee Elsewhere(BooksQueries books, string payTo, Payee payee, int place)
    {
        var home = payee.Home ?? books.Company.Pack.Country;
        return TransferAccount.TryParse(home, payTo, out var account)
            ? payee with
            {
                Account = account,
                Agent = null,
            }
            : throw new PaymentsRefusedException(
                $"items[{place - 1}]: payTo is no IBAN and no account of {home}, or a digit is wrong"
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

    private static string? BicOf(string? text) =>
        text is null ? null
        : Bic.TryParse(text, out var bic) ? bic.ToString()
        : throw new PaymentsRefusedException("bank is no BIC (ISO 9362), 8 or 11 letters and digits");
}
