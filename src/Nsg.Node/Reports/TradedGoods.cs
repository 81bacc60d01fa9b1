using Nsg.Bookkeeping.Intake;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Reporting.Language;
using Nsg.Reporting.Trade;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>Goods traded within the EU: the value from the books by VAT code, what they are and weigh from the
/// documents of the vouchers.</summary>
internal static class TradedGoods
{
    /// <summary>Vouchers of one list at most; what is beyond is told as goods that nothing is known of.</summary>
    private const int VouchersMax = 50_000;

    /// <summary>Rows of a period.</summary>
    internal static IReadOnlyList<GoodsRow> Of(BooksQueries books, ReportPeriod period) =>
        GoodsRow.Sum(
            books.Company.Pack.VatCodes.Where(IsOfGoodsWithinEu).SelectMany(code => Rows(books, code, period))
        );

    /// <summary>Goods between two countries of the EU; the middleman of a triangular trade moves none.</summary>
    internal static bool IsOfGoodsWithinEu(VatCode code) =>
        code.Areas is [TradeArea.Eu]
        && code.Kinds is [SupplyKind.Goods]
        && code.EcSales != EcSales.Triangular
        && (code.Direction == TradeDirection.Sale || code.Mechanism == VatMechanism.SelfAssessed);

    private static IEnumerable<GoodsRow> Rows(BooksQueries books, VatCode code, ReportPeriod period)
    {
        var (flow, sign) = code.Direction == TradeDirection.Sale ? (GoodsRow.Dispatch, -1m) : (GoodsRow.Arrival, 1m);
        foreach (var moved in books.GoodsMoved(code.Code, period.From, period.To, VouchersMax))
        {
            var value = moved.Base.Amount * sign;
            foreach (
                var row in Read(books, moved) is { } invoice
                    ? GoodsOfInvoice.Of(invoice, flow, code.Categories, value, books.Company.Pack.Country)
                    : [GoodsOfInvoice.Unknown(flow, value)]
            )
            {
                yield return row;
            }
        }
    }

    /// <summary>The invoice of a voucher; null when it has none, or its original was erased or is no invoice.</summary>
    private static Invoice? Read(BooksQueries books, GoodsMoved moved) =>
        moved.Sha256 is { } hash
        && books.Original(hash) is { } original
        && DocumentReader.Read(PreparedDocument.Restore(original), ReadingLimits.Default)
            is DocumentReading.Understood(Invoice invoice)
            ? invoice
            : null;
}
