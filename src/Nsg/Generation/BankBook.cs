using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>One movement on a bank account.</summary>
internal sealed record Movement
{
    /// <summary>Day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>In the account's currency, money in positive, charges taken off.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Other side, or null for the bank itself.</summary>
    public Trader? Counterparty { get; init; }

    /// <summary>Payment reference, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Documents that the payer names, each with its amount.</summary>
    public IReadOnlyList<ReferredDocument> Named { get; init; } = [];

    /// <summary>Free text.</summary>
    public string? Text { get; init; }

    /// <summary>ISO 20022 bank transaction code.</summary>
    public required string Code { get; init; }

    /// <summary>The bank's charge, included in the amount; 0 for none.</summary>
    public decimal Charge { get; init; }

    /// <summary>What was sent, when it was another currency.</summary>
    public Money? Instructed { get; init; }
}

/// <summary>A company's bank account: its movements become statements whose balances follow each other.</summary>
internal sealed class BankBook(Trader owner, decimal opening)
{
    private readonly List<Movement> _pending = [];
    private DateOnly _from = new(2025, 1, 1);
    private decimal _balance = opening;
    private int _statements;
    private int _entries;

    internal int Pending => _pending.Count;

    internal void Add(Movement movement) => _pending.Add(movement);

    /// <summary>The oldest movements as a statement up to a day.</summary>
    internal BankStatementMessage Cut(DateOnly to, int entriesMax)
    {
        var part = _pending.Take(entriesMax).ToList();
        _pending.RemoveRange(0, part.Count);
        var closing = _balance + part.Sum(movement => movement.Amount);
        _statements++;
        var id = $"{to:yyyy}-{_statements:D6}";
        var from = _from <= to ? _from : to;
        var statement = new BankStatement
        {
            Id = id,
            SequenceNumber = _statements.ToString(CultureInfo.InvariantCulture),
            Account = owner.Account,
            Currency = owner.Market.Currency,
            OwnerName = owner.Name,
            OwnerIds = [new Identifier(owner.Number, null)],
            From = from,
            To = to,
            OpeningBalance = _balance,
            ClosingBalance = closing,
            Entries = [.. part.Select(Entry)],
        };
        (_balance, _from) = (closing, to.AddDays(1));
        return new BankStatementMessage
        {
            Kind = DocumentKind.BankStatement,
            Syntax = "camt.053.001.08",
            MessageId = $"{owner.Number}-{id}",
            Created = $"{to:yyyy-MM-dd}T22:00:00Z",
            Statements = [statement],
        };
    }

    private BankEntry Entry(Movement movement)
    {
        _entries++;
        var currency = owner.Market.Currency;
        var isBank = movement.Counterparty is null;
        return new BankEntry
        {
            Reference = $"{movement.Date:yyMMdd}{_entries:D7}",
            Amount = movement.Amount,
            Currency = currency,
            BookingDate = movement.Date,
            ValueDate = movement.Date,
            DomainCode = movement.Code,
            AdditionalInformation = isBank ? movement.Text : null,
            Transactions = isBank ? [] : [Transaction(movement, currency)],
        };
    }

    private static BankTransaction Transaction(Movement movement, Currency currency) =>
        new()
        {
            Amount = movement.Amount,
            Currency = currency,
            InstructedAmount = movement.Instructed?.Amount,
            InstructedCurrency = movement.Instructed?.Currency,
            CreditorReferences = movement.Reference is null ? [] : [movement.Reference],
            ReferredDocuments = movement.Named,
            Unstructured = movement.Text is null ? [] : [movement.Text],
            CounterpartyName = movement.Counterparty!.Name,
            CounterpartyAccount = movement.Counterparty.Account,
            Charges = movement.Charge == 0m ? [] : [new BankCharge(movement.Charge, currency, IsIncluded: true)],
        };
}
