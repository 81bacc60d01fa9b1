using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>Plans when and how invoices are paid, and carries the payments out on their day.</summary>
internal sealed class Payments(Dice dice, RateWalk rates, IGenerationSink sink)
{
    private const string MoneyIn = "PMNT/RCDT/ESCT";
    private const string MoneyOut = "PMNT/ICDT/ESCT";
    private const int ForeignChargeCents = 350;

    private readonly SortedDictionary<DateOnly, List<Payment>> _agenda = [];
    private (DateOnly? Date, bool WithNumber) _decision;

    private sealed record Payment(TradingCompany Company, bool IsIn, Trader Other, Money Amount)
    {
        public string? Reference { get; init; }

        public IReadOnlyList<ReferredDocument> Named { get; init; } = [];

        public string? Text { get; init; }
    }

    /// <summary>Plans the payment of an invoice on one side.</summary>
    /// <param name="company">Whose account.</param>
    /// <param name="order">The invoice.</param>
    /// <param name="payable">What is to be paid.</param>
    /// <param name="mistake">What goes wrong.</param>
    /// <param name="file">The invoice's file.</param>
    /// <param name="isDecided">Whether the other side's plan, made just before, holds for this one.</param>
    internal void Plan(
        TradingCompany company,
        Order order,
        decimal payable,
        Mistake mistake,
        string file,
        bool isDecided
    )
    {
        if (!isDecided)
        {
            _decision = (Day(order, mistake), dice.Chance(15));
        }

        if (_decision.Date is not { } day || payable <= 0m || mistake is Mistake.ChangedAccount)
        {
            return;
        }

        if (IsCollected(company, order, payable, mistake, file, day))
        {
            return;
        }

        Usual(company, order, payable, mistake, day);
    }

    /// <summary>A card payment that the bank books a day later, without a reference.</summary>
    internal void ByCard(TradingCompany company, Trader seller, decimal amount, DateOnly day) =>
        Put(
            day,
            new Payment(company, false, seller, new Money(amount, company.Trader.Market.Currency))
            {
                Text = "Korttiosto",
            }
        );

    /// <summary>Books what is due on a day.</summary>
    internal void Carry(DateOnly day)
    {
        if (!_agenda.Remove(day, out var due))
        {
            return;
        }

        foreach (var payment in due)
        {
            payment.Company.Book.Add(Movement(payment, day));
        }
    }

    private void Usual(TradingCompany company, Order order, decimal payable, Mistake mistake, DateOnly day)
    {
        var paid = mistake switch
        {
            Mistake.PartialPayment => new Money(payable * 0.6m, order.Currency).Rounded().Amount,
            Mistake.Overpayment => payable + rates.Convert(25m, Currency.EUR, order.Currency, day),
            _ => payable,
        };
        var payment = NewPayment(company, order, paid) with
        {
            Reference =
                mistake == Mistake.NoReference || IsAbroad(order) || _decision.WithNumber ? null : order.Reference,
            Named = IsAbroad(order) ? [new ReferredDocument(order.Number, paid, order.Currency)] : [],
            Text =
                mistake == Mistake.NoReference ? "Invoice"
                : _decision.WithNumber ? $"Invoice {order.Number}"
                : null,
        };
        Put(day, payment);
        if (mistake == Mistake.DoublePayment)
        {
            Put(day.AddDays(9), payment);
        }
    }

    /// <summary>The first invoice of a collected payment waits for the party's next one.</summary>
    private bool IsCollected(
        TradingCompany company,
        Order order,
        decimal payable,
        Mistake mistake,
        string file,
        DateOnly day
    )
    {
        var other = Other(company, order);
        if (mistake == Mistake.CollectedPayment)
        {
            company.Collected[other] = [(order, payable, file)];
            return true;
        }

        if (mistake != Mistake.None || IsAbroad(order) || !company.Collected.Remove(other, out var waiting))
        {
            return false;
        }

        sink.Planted(company.Folder, Mistake.CollectedPayment, waiting[0].Order.Number, waiting[0].File);
        List<(Order Order, decimal Payable, string File)> all = [.. waiting, (order, payable, file)];
        Put(
            day,
            NewPayment(company, order, all.Sum(one => one.Payable)) with
            {
                Named = [.. all.Select(one => new ReferredDocument(one.Order.Number, one.Payable, order.Currency))],
            }
        );
        return true;
    }

    /// <summary>The day of payment, or null when it is never paid.</summary>
    private DateOnly? Day(Order order, Mistake mistake) =>
        mistake switch
        {
            Mistake.LatePayment => order.Due.AddDays(dice.Between(15, 30)),
            Mistake.EarlyPayment => order.Date.AddDays(-dice.Between(2, 5)),
            Mistake.None when dice.Chance(6) => null,
            Mistake.None when dice.Chance(12) => order.Due.AddDays(dice.Between(3, 20)),
            _ => order.Due.AddDays(-dice.Between(0, 6)),
        };

    private static bool IsAbroad(Order order) => order.Seller.Market != order.Buyer.Market;

    private static Trader Other(TradingCompany company, Order order) =>
        order.Seller == company.Trader ? order.Buyer : order.Seller;

    private static Payment NewPayment(TradingCompany company, Order order, decimal amount) =>
        new(company, order.Seller == company.Trader, Other(company, order), new Money(amount, order.Currency));

    private void Put(DateOnly day, Payment payment)
    {
        if (!_agenda.TryGetValue(day, out var list))
        {
            list = [];
            _agenda.Add(day, list);
        }

        list.Add(payment);
    }

    private Movement Movement(Payment payment, DateOnly day)
    {
        var home = payment.Company.Trader.Market.Currency;
        var amount = rates.Convert(payment.Amount.Amount, payment.Amount.Currency, home, day);
        var isExchanged = payment.Amount.Currency != home;
        var charge =
            isExchanged && payment.IsIn ? rates.Convert(ForeignChargeCents / 100m, Currency.EUR, home, day) : 0m;
        return new Movement
        {
            Date = day,
            Amount = payment.IsIn ? amount - charge : -amount,
            Charge = charge,
            Counterparty = payment.Other,
            Reference = payment.Reference,
            Named = payment.Named,
            Text = payment.Text,
            Code = payment.IsIn ? MoneyIn : MoneyOut,
            Instructed = isExchanged ? payment.Amount : null,
        };
    }
}
