using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Node.Extracts;
using Nsg.Reporting;
using Nsg.Reporting.Language;
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
            company.Name, company.Number, company.Scheme, company.Currency.ToString(), ("nsg", typeof(ReportFilers).Assembly.GetName().Version?.ToString(3) ?? "0"), now, reference)
        {
            VatNumber = EcSalesList.VatNumberOf($"{company.Country}:{company.Number}"),
            Buyers = EcSalesList.IsList(outcome.Definition) ? Buyers(books, outcome.Period, decided) : [],
            Adjustments = Adjustments.Of(decided), Contact = Adjustments.Contact(decided),
        };
    }

    private static List<EcBuyer> Buyers(BooksQueries books, ReportPeriod period, IReadOnlyList<ReportAdjusted> decided)
    {
        var kinds = books.Company.Pack.VatCodes.Where(code => code.EcSales is not null).ToDictionary(code => code.Code, code => code.EcSales!.Value, StringComparer.Ordinal);
        var names = books.PartyNames();
        return
        [
            .. books.SalesByBuyer(period.From, period.To, kinds.Keys).Where(sale => sale.Party is not null).GroupBy(sale => sale.Party!).Select(buyer => new EcBuyer(
                buyer.Key, names.GetValueOrDefault(buyer.Key), decided.LastOrDefault(one => one.Kind == "vat-number" && one.Target == buyer.Key)?.Text ?? EcSalesList.VatNumberOf(buyer.Key),
                Sum(buyer, IsKind(kinds, EcSales.Goods)), Sum(buyer, IsKind(kinds, EcSales.Triangular)), Sum(buyer, IsKind(kinds, EcSales.Services)))),
        ];
    }

    private static Func<string, bool> IsKind(Dictionary<string, EcSales> kinds, EcSales kind) => code => kinds[code] == kind;

    private static decimal Sum(IEnumerable<(string? Party, string Code, Money Base)> sales, Func<string, bool> isKind) => sales.Where(sale => isKind(sale.Code)).Sum(sale => sale.Base.Amount);
}
