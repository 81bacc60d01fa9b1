using Nsg.Documents.Camt;
using Nsg.Documents.Finvoice;
using Nsg.Documents.Model;
using Nsg.Documents.Ubl;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>Plays the year of up to five companies that trade with each other, day by day; only what is still to be
/// paid is kept in mind.</summary>
internal sealed class TradingGroup
{
    private const int StatementAt = 10;
    private const int EntriesMax = 12;
    private const int FeeCents = 850;
    private const int InterestCents = 3100;

    /// <summary>The first day of the year that is played.</summary>
    internal static readonly DateOnly First = new(2025, 1, 1);

    /// <summary>The last day of the year that is played.</summary>
    internal static readonly DateOnly Last = new(2025, 12, 31);

    private readonly IReadOnlyList<TradingCompany> _companies;
    private readonly Dice _dice;
    private readonly RateWalk _rates;
    private readonly IGenerationSink _sink;
    private readonly InvoiceMaker _maker;
    private readonly Payments _payments;

    internal TradingGroup(IReadOnlyList<TradingCompany> companies, Dice dice, RateWalk rates, IGenerationSink sink)
    {
        (_companies, _dice, _rates, _sink) = (companies, dice, rates, sink);
        _maker = new InvoiceMaker(rates);
        _payments = new Payments(dice, rates, sink);
    }

    internal void Play()
    {
        var days = Last.DayNumber - First.DayNumber + 1;
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            _payments.Carry(day);
            foreach (var company in _companies)
            {
                var target = company.Target(day.DayNumber - First.DayNumber + 1, days);
                while (company.Emitted < target && company.Left > 1)
                {
                    Trade(company, day);
                }

                CloseDay(company, day);
            }
        }
    }

    private static bool IsMonthEnd(DateOnly day) => day.AddDays(1).Day == 1;

    private void CloseDay(TradingCompany company, DateOnly day)
    {
        var isLast = day == Last;
        if (IsMonthEnd(day))
        {
            AddBankOwn(company, day, -FeeCents, "Account fee", "PMNT/MDOP/CHRG");
        }

        if (isLast)
        {
            AddBankOwn(company, day, InterestCents, "Interest", "PMNT/MCOP/INTR");
        }

        var reserve = isLast ? 0 : 1;
        while (
            company.Left > reserve
            && (company.Book.Pending >= StatementAt || (IsMonthEnd(day) && company.Book.Pending > 0))
        )
        {
            var isVeryLast = isLast && company.Left == 1;
            var statement = company.Book.Cut(day, isVeryLast ? int.MaxValue : EntriesMax);
            _sink.Document(
                new GeneratedFile(company.Folder, "bank", company.NextFile(day), CamtWriter.Write(statement))
            );
        }

        while (isLast && company.Left > 0)
        {
            Trade(company, day);
        }
    }

    private void AddBankOwn(TradingCompany company, DateOnly day, int cents, string text, string code)
    {
        var amount = _rates.Convert(cents / 100m, Currency.EUR, company.Trader.Market.Currency, day);
        company.Book.Add(
            new Movement
            {
                Date = day,
                Amount = amount,
                Text = text,
                Code = code,
            }
        );
    }

    private void Trade(TradingCompany company, DateOnly day)
    {
        if (_dice.Chance(45))
        {
            Sell(company, day);
        }
        else
        {
            Buy(company, day);
        }
    }

    private void Sell(TradingCompany company, DateOnly day)
    {
        var friends = _companies.Where(other => other != company && other.Left > 2).ToList();
        var buyer =
            friends.Count > 0 && _dice.Chance(25) ? _dice.Pick(friends).Trader
            : _dice.Chance(20) ? _dice.Pick(company.ForeignCustomers)
            : _dice.Pick(company.HomeCustomers);
        var lines = Enumerable
            .Range(0, _dice.Between(1, 4))
            .Select(_ => Line(_dice.Pick(company.Wares)))
            .DistinctBy(line => line.Ware)
            .ToList();
        Issue(company, company.Trader, buyer, lines, day);
    }

    private void Buy(TradingCompany company, DateOnly day)
    {
        var (seller, ware) = _dice.Chance(12)
            ? _dice.Pick(company.ForeignSuppliers)
            : _dice.Pick(company.HomeSuppliers);
        var isHome = seller.Market == company.Trader.Market;
        List<(Ware, int)> lines =
            isHome && _dice.Chance(25) && ware.VatClass >= 0
                ? [Line(ware), Line(Catalogue.Overhead[10])]
                : [Line(ware)];
        if (isHome && seller.Market.UsesFinvoice && ware is { VatClass: > 0 })
        {
            IssueReceipt(company, seller, Line(ware), day);
            return;
        }

        Issue(company, seller, company.Trader, [.. lines.DistinctBy(line => line.Item1)], day);
    }

    private (Ware Ware, int Quantity) Line(Ware ware) => (ware, _dice.Between((ware.Most + 9) / 10, ware.Most));

    /// <summary>A purchase paid at the till: in Finland an electronic receipt (eKuitti).</summary>
    private void IssueReceipt(TradingCompany company, Trader seller, (Ware, int) line, DateOnly day)
    {
        var isCash = _dice.Chance(15);
        var order = NewOrder(company, seller, company.Trader, [line], day) with
        {
            PaidWith = isCash ? "Käteinen" : "Kortti",
        };
        var invoice = Emit(order);
        if (!isCash)
        {
            _payments.ByCard(company, seller, invoice.Totals.Payable, day.AddDays(1));
        }
    }

    private void Issue(
        TradingCompany company,
        Trader seller,
        Trader buyer,
        IReadOnlyList<(Ware, int)> lines,
        DateOnly day
    )
    {
        var order = NewOrder(company, seller, buyer, lines, day);
        var isPurchase = buyer == company.Trader;
        var isHome = seller.Market == buyer.Market;
        var mistake = company.NextMistake(mistake => isHome && Fits(mistake, company, seller, isPurchase, day));
        order = Spoilt(order, mistake, company);
        var invoice = Emit(order);
        if (mistake is not (Mistake.None or Mistake.SameNumber or Mistake.CollectedPayment))
        {
            _sink.Planted(company.Folder, mistake, order.Number, _lastFile);
        }

        var file = _lastFile;
        Again(order, mistake, company);
        var credited = mistake == Mistake.None ? CreditSome(order, company) : 0m;
        foreach (var member in _companies.Where(member => member.Trader == seller || member.Trader == buyer))
        {
            // Between two of ours there is one decision to pay; both banks see it.
            _payments.Plan(
                member,
                order,
                invoice.Totals.Payable - credited,
                mistake,
                file,
                isDecided: member != company && Both(seller, buyer)
            );
        }
    }

    private bool Both(Trader seller, Trader buyer) =>
        _companies.Any(member => member.Trader == seller) && _companies.Any(member => member.Trader == buyer);

    private static bool Fits(Mistake mistake, TradingCompany company, Trader seller, bool isPurchase, DateOnly day) =>
        mistake switch
        {
            Mistake.DuplicateFile => company.Left > 3,
            Mistake.SameNumber => isPurchase && company.Left > 3,
            Mistake.ChangedAccount => isPurchase && company.Sent(seller) > 2,
            Mistake.NoAccountingCost => isPurchase,
            Mistake.EarlyPayment => day.AddDays(8) < Last,
            Mistake.CollectedPayment => !company.Collected.ContainsKey(seller) && day.Month < 10,
            Mistake.DoublePayment
            or Mistake.Overpayment
            or Mistake.PartialPayment
            or Mistake.LatePayment
            or Mistake.NoReference => day.Month < 11,
            _ => true,
        };

    private Order NewOrder(
        TradingCompany company,
        Trader seller,
        Trader buyer,
        IReadOnlyList<(Ware, int)> lines,
        DateOnly day
    )
    {
        var (number, counter) = company.NextNumber(seller);
        var isHome = seller.Market == buyer.Market;
        var currency =
            isHome ? seller.Market.Currency
            : _dice.Chance(25) ? Currency.EUR
            : _dice.Chance(20) ? buyer.Market.Currency
            : seller.Market.Currency;
        return new Order
        {
            Seller = seller,
            Buyer = buyer,
            Number = number,
            Reference = seller.ReferenceFor(counter),
            Date = day,
            Due = day.AddDays(_dice.Pick([14, 14, 21, 30])),
            Currency = currency,
            Lines = lines,
            DiscountPercent = _dice.Chance(8) ? 5 : 0,
            LineDiscountPercent = _dice.Chance(8) ? 10 : 0,
            RoundsPayable = isHome && _dice.Chance(8),
            NamesAccounts = !_dice.Chance(4),
        };
    }

    private static Order Spoilt(Order order, Mistake mistake, TradingCompany company) =>
        mistake switch
        {
            Mistake.WrongTotal => order with
            {
                WrongBy = company.Trader.Market.Currency.MinorUnits == 0 ? 1m : 0.01m,
                RoundsPayable = false,
            },
            Mistake.ChangedAccount => order with { OtherAccount = order.Seller.OtherAccount() },
            Mistake.NoAccountingCost => order with { NamesAccounts = false },
            Mistake.EarlyPayment => order with { Date = order.Date.AddDays(6), Due = order.Due.AddDays(6) },
            _ => order,
        };

    /// <summary>What comes a second time: the same bytes, or the same number with one more piece.</summary>
    private void Again(Order order, Mistake mistake, TradingCompany company)
    {
        if (mistake == Mistake.DuplicateFile)
        {
            Emit(order);
        }
        else if (mistake == Mistake.SameNumber)
        {
            var (ware, quantity) = order.Lines[0];
            Emit(order with { Lines = [(ware, quantity + 1), .. order.Lines.Skip(1)] });
            _sink.Planted(company.Folder, mistake, order.Number, _lastFile);
        }
    }

    /// <summary>Some invoices get a credit note for half of their first line, which names them (BT-25).</summary>
    /// <returns>The amount credited.</returns>
    private decimal CreditSome(Order order, TradingCompany company)
    {
        var members = _companies.Where(member => member.Trader == order.Seller || member.Trader == order.Buyer);
        if (
            order.DiscountPercent + order.LineDiscountPercent > 0
            || order.RoundsPayable
            || !_dice.Chance(7)
            || members.Any(member => member.Left < 3)
            || order.Date.AddDays(8) > Last
        )
        {
            return 0m;
        }

        var (ware, quantity) = order.Lines[0];
        var (number, _) = company.NextNumber(order.Seller);
        var date = order.Date.AddDays(_dice.Between(2, 7));
        var note = order with
        {
            Number = number,
            Date = date,
            Due = date,
            Credits = order,
            Lines = [(ware, Math.Max(1, quantity / 2))],
        };
        return Emit(note).Totals.Payable;
    }

    private string _lastFile = "";

    /// <summary>Writes the document and puts it into the folder of every one of ours that has part in it.</summary>
    private Invoice Emit(Order order)
    {
        var invoice = _maker.Make(order);
        var isFinvoice =
            order.PaidWith is not null
            || (order.Seller.Market == order.Buyer.Market && order.Seller.Market.UsesFinvoice);
        var bytes = isFinvoice ? FinvoiceWriter.Write(invoice) : UblInvoiceWriter.Write(invoice);
        foreach (var member in _companies)
        {
            if (member.Trader == order.Seller || member.Trader == order.Buyer)
            {
                _lastFile = member.NextFile(order.Date);
                _sink.Document(
                    new GeneratedFile(
                        member.Folder,
                        member.Trader == order.Seller ? "sales" : "purchase",
                        _lastFile,
                        bytes
                    )
                );
            }
        }

        return invoice;
    }
}
