using System.Globalization;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>Makes documents that keep the arithmetic of EN 16931 (but for a mistake that the order asks for).</summary>
internal sealed class InvoiceMaker(RateWalk rates)
{
    /// <summary>The document for an order.</summary>
    internal Invoice Make(Order order)
    {
        var lines = order.Lines.Select((one, i) => Line(order, one.Ware, one.Quantity, i)).ToList();
        var accounts = order.NamesAccounts ? lines.Select((_, i) => Account(order, order.Lines[i].Ware)).ToList() : [];
        var isOneAccount = accounts.Distinct().Count() == 1;
        if (accounts.Count > 0 && !isOneAccount)
        {
            lines = [.. lines.Select((line, i) => line with { AccountingCost = accounts[i] })];
        }

        var allowances = Allowances(order, lines);
        var breakdowns = Breakdowns(order, lines, allowances);
        return Document(order, lines, allowances, breakdowns) with
        {
            AccountingCost = isOneAccount ? accounts[0] : null,
        };
    }

    private static Invoice Document(
        Order order,
        List<InvoiceLine> lines,
        List<AllowanceCharge> allowances,
        IReadOnlyList<VatBreakdown> breakdowns
    ) =>
        new()
        {
            Kind =
                order.Credits is not null ? DocumentKind.CreditNote
                : order.PaidWith is not null ? DocumentKind.Receipt
                : DocumentKind.Invoice,
            Syntax = "",
            Number = order.Number,
            IssueDate = order.Date,
            Currency = order.Currency,
            DueDate = order.PaidWith is null ? order.Due : null,
            DeliveryDate = order.Date,
            BuyerReference = order.Buyer.Party.Contact?.Name,
            PurchaseOrderReference = $"PO-{order.Number}",
            PaymentTerms = order.Seller.Market.Terms,
            PrecedingInvoices = order.Credits is { } credited
                ? [new PrecedingInvoice(credited.Number, credited.Date)]
                : [],
            Seller = order.Seller.Party,
            Buyer = order.Buyer.Party,
            Delivery = new Delivery(null, null, order.Buyer.Party.Address),
            PaymentMeans = order.PaidWith is null ? [Means(order)] : [],
            AllowancesAndCharges = allowances,
            Totals = Totals(order, lines, allowances, breakdowns),
            VatBreakdowns = breakdowns,
            Lines = lines,
            IsPaid = order.PaidWith is not null,
            PaidWith = order.PaidWith,
        };

    /// <summary>UNTDID 4461: across a border 58 a SEPA credit transfer, 30 another one.</summary>
    private static PaymentMeans Means(Order order) =>
        new()
        {
            Code =
                order.Seller.Market == order.Buyer.Market ? order.Seller.Market.HomePaymentCode
                : order.Currency == Currency.EUR ? "58"
                : "30",
            PaymentReference = order.Reference,
            Account = order.OtherAccount ?? order.Seller.Account,
            AccountName = order.Seller.Name,
        };

    private static DocumentTotals Totals(
        Order order,
        List<InvoiceLine> lines,
        List<AllowanceCharge> allowances,
        IReadOnlyList<VatBreakdown> breakdowns
    )
    {
        var net = lines.Sum(line => line.Net);
        var discount = allowances.Sum(one => one.Amount);
        var tax = breakdowns.Sum(breakdown => breakdown.Tax);
        var inclusive = net - discount + tax + order.WrongBy;
        var rounding = order.RoundsPayable
            ? decimal.Round(inclusive, 0, MidpointRounding.AwayFromZero) - inclusive
            : 0m;
        return new DocumentTotals
        {
            LineNet = net,
            Allowances = allowances.Count > 0 ? discount : null,
            TaxExclusive = net - discount,
            Tax = tax,
            TaxInclusive = inclusive,
            Rounding = rounding == 0m ? null : rounding,
            Payable = inclusive + rounding,
        };
    }

    private InvoiceLine Line(Order order, Ware ware, int quantity, int index)
    {
        var price = Price(order, ware);
        var gross = price * quantity;
        var percent = index == 0 ? order.LineDiscountPercent : 0;
        var discount = Rounded(gross * percent / 100m, order.Currency);
        return new InvoiceLine
        {
            Id = (index + 1).ToString(CultureInfo.InvariantCulture),
            Quantity = quantity,
            UnitCode = ware.Unit,
            Net = Rounded(gross, order.Currency) - discount,
            AllowancesAndCharges = discount == 0m ? [] : [Discount(discount, Rounded(gross, order.Currency), percent)],
            Price = new LinePrice(price, null, null, null, null),
            Vat = Category(order, ware),
            Item = new Item
            {
                Name = ware.Names[order.Seller.Market.Index],
                SellersId = ItemNumber(order.Seller, ware),
                Classifications = [new ItemClassification(ware.Unspsc, "TST", "19.05.01")],
                Origin = ware.IsService ? null : order.Seller.Market.Country,
                Properties = GreenProperties.Of(ware),
            },
        };
    }

    /// <summary>The seller's number of a ware.</summary>
    internal static string ItemNumber(Trader seller, Ware ware) => $"{ware.Unspsc[..4]}-{seller.Ordinal % 100:D2}";

    /// <summary>The seller's own price: within 15 % of the usual one, always the same.</summary>
    private decimal Price(Order order, Ware ware)
    {
        var dice = Dice.For(order.Seller.Ordinal, ware.Cents);
        var euros = ware.Cents / 100m * dice.Between(85, 115) / 100m;
        var price = rates.Convert(euros, Currency.EUR, order.Currency, order.Credits?.Date ?? order.Date);
        return price == 0m ? 1m : price;
    }

    private static VatCategory Category(Order order, Ware ware)
    {
        var (seller, buyer) = (order.Seller.Market, order.Buyer.Market);
        if (seller == buyer)
        {
            var rates = seller.Rates(order.Date);
            return ware.VatClass < 0
                ? new VatCategory("E", 0m)
                : new VatCategory("S", rates[Math.Min(ware.VatClass, rates.Count - 1)]);
        }

        var isWithinEu = TradeAreas.Of(seller.Country, buyer.Country, order.Date) == TradeArea.Eu;
        return new VatCategory(
            ware.IsService ? "AE"
                : isWithinEu ? "K"
                : "G",
            0m
        );
    }

    /// <summary>Account of the buyer's chart: the ware's own, or for goods to sell on the one for where they come
    /// from.</summary>
    private static string Account(Order order, Ware ware)
    {
        var (seller, buyer) = (order.Seller.Market, order.Buyer.Market);
        var area = TradeAreas.Of(buyer.Country, seller.Country, order.Date);
        var kind = ware.IsService ? SupplyKind.Services : SupplyKind.Goods;
        return ware.Accounts.Length > 0 ? ware.Accounts[buyer.Index] : buyer.Pack.Roles.Purchases.For(area, kind, "S");
    }

    private static List<AllowanceCharge> Allowances(Order order, List<InvoiceLine> lines)
    {
        var category = lines[0].Vat!;
        var net = lines.Where(line => line.Vat == category).Sum(line => line.Net);
        var amount = Rounded(net * order.DiscountPercent / 100m, order.Currency);
        return amount == 0m ? [] : [Discount(amount, net, order.DiscountPercent) with { Vat = category }];
    }

    /// <summary>
    /// Base and percentage are told when they give the amount; where a currency has no hundredths the rounded amount
    /// stands alone
    /// (PEPPOL-EN16931-R040).
    /// </summary>
    private static AllowanceCharge Discount(decimal amount, decimal from, int percent)
    {
        var isExact = Math.Abs((from * percent / 100m) - amount) <= 0.02m;
        return new AllowanceCharge
        {
            IsCharge = false,
            Amount = amount,
            BaseAmount = isExact ? from : null,
            Percentage = isExact ? percent : null,
            Reason = "Discount",
            ReasonCode = "95",
        };
    }

    private static IReadOnlyList<VatBreakdown> Breakdowns(
        Order order,
        List<InvoiceLine> lines,
        List<AllowanceCharge> allowances
    ) =>
        InvoiceSums.Breakdowns(
            lines,
            allowances,
            order.Currency,
            category => category.Code == "E" ? (null, "Insurance services are exempt") : VatExemptions.Of(category.Code)
        );

    private static decimal Rounded(decimal amount, Currency currency) => InvoiceSums.Rounded(amount, currency);
}
