using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Node.Extracts;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Trade;
using Nsg.Reporting.Vat;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Reports;

/// <summary>Who files a report, with all that its file needs beside the figures.</summary>
internal static class ReportFilers
{
    /// <summary>The filer of a report.</summary>
    internal static ReportFiler Of(BooksQueries books, ReportOutcome outcome, DateTimeOffset now, Guid reference)
    {
        var company = LedgerExtracts.CompanyOf(books);
        var decided = books.Adjustments(outcome.Definition.Id, outcome.Period.From, outcome.Period.To);
        return new ReportFiler(
            company.Name,
            company.Number,
            company.Scheme,
            company.Currency.ToString(),
            ("nsg", typeof(ReportFilers).Assembly.GetName().Version?.ToString(3) ?? "0"),
            now,
            reference
        )
        {
            VatNumber = EcSalesList.VatNumberOf($"{company.Country}:{company.Number}"),
            Buyers = EcSalesList.IsList(outcome.Definition) ? Buyers(books, outcome.Period, decided) : [],
            Goods = GoodsList.IsList(outcome.Definition) ? TradedGoods.Of(books, outcome.Period) : [],
            Adjustments = Adjustments.Of(decided),
            Contact = Adjustments.Contact(books, outcome, decided),
        };
    }

    /// <summary>
    /// Buyers by VAT number: the one that was decided on; else the one on the documents of the sales; where a sale
    /// has no document, the one on the buyer's latest
    /// document, or the buyer's own number in the books.
    /// </summary>
    private static List<EcBuyer> Buyers(BooksQueries books, ReportPeriod period, IReadOnlyList<ReportAdjusted> decided)
    {
        var kinds = books
            .Company.Pack.VatCodes.Where(code => code.EcSales is not null)
            .ToDictionary(code => code.Code, code => code.EcSales!.Value, StringComparer.Ordinal);
        return
        [
            .. books
                .SalesByBuyer(period.From, period.To, kinds.Keys)
                .Where(sale => sale.Party is not null)
                .GroupBy(sale => (Party: sale.Party!, Number: NumberOf(sale, decided)))
                .GroupBy(sales => sales.Key.Number ?? sales.Key.Party, StringComparer.Ordinal)
                .Select(buyer => (buyer.First().Key, Sales: buyer.SelectMany(sales => sales).ToList()))
                .Select(buyer => new EcBuyer(
                    buyer.Key.Party,
                    buyer.Sales[0].Name,
                    buyer.Key.Number,
                    Sum(buyer.Sales, IsKind(kinds, EcSales.Goods)),
                    Sum(buyer.Sales, IsKind(kinds, EcSales.Triangular)),
                    Sum(buyer.Sales, IsKind(kinds, EcSales.Services))
                )),
        ];
    }

    private static string? NumberOf(BuyerSale sale, IReadOnlyList<ReportAdjusted> decided) =>
        EcSalesList.Shaped(decided.LastOrDefault(one => one.Kind == "vat-number" && one.Target == sale.Party)?.Text)
        ?? EcSalesList.Shaped(sale.VatNumber)
        ?? (sale.IsProven ? null : EcSalesList.Shaped(sale.LatestVatNumber) ?? EcSalesList.VatNumberOf(sale.Party!));

    private static Func<string, bool> IsKind(Dictionary<string, EcSales> kinds, EcSales kind) =>
        code => kinds[code] == kind;

    private static decimal Sum(IEnumerable<BuyerSale> sales, Func<string, bool> isKind) =>
        sales.Where(sale => isKind(sale.Code)).Sum(sale => sale.Base.Amount);
}
