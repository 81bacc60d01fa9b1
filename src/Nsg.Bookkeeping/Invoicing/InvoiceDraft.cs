using System.Globalization;
using Nsg.Bookkeeping.Posting;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Invoicing;

/// <summary>Makes the document of what is wanted: VAT by the country's rules, sums by EN 16931.</summary>
internal static class InvoiceDraft
{
    private const int LinesMax = 10_000;
    private const decimal AmountMax = 1_000_000_000m;
    private const int DecimalsMax = 6;
    internal const string DiscountCode = "95";

    /// <summary>The document without its number and payment reference.</summary>
    /// <exception cref="InvoiceRefusedException">It cannot be made of what is wanted.</exception>
    internal static Invoice Of(CompanyProfile company, WantedInvoice wanted)
    {
        // All that is wrong is told at once: whoever wrote it mends it in one go.
        List<string> faults = [.. Faults(company, wanted)];
        if (faults.Count > 0)
        {
            throw new InvoiceRefusedException(faults);
        }

        var country = wanted.Buyer.Address!.Country!.Value;
        var currency = wanted.Currency ?? company.Currency;
        var payment = InvoiceCustoms.PaymentOf(company.Pack.Country, currency, wanted.Account!)!;
        var taxDate = wanted.Delivered ?? wanted.IssueDate;
        var lines = Lines(company, country, wanted, currency, taxDate);
        var reasons = Reasons(wanted, lines);
        var breakdowns = InvoiceSums.Breakdowns(
            lines,
            [],
            currency,
            vat =>
                VatExemptions.Of(vat.Code) is var (code, reason) && reasons.GetValueOrDefault(vat) is { } own
                    ? (code, own)
                    : VatExemptions.Of(vat.Code)
        );
        var crosses = country != company.Pack.Country;
        return new Invoice
        {
            Kind = DocumentKind.Invoice,
            Syntax = "",
            Number = "",
            IssueDate = wanted.IssueDate,
            Currency = currency,
            DueDate = wanted.Due,
            DeliveryDate = wanted.Delivered ?? (crosses ? wanted.IssueDate : null),
            BuyerReference = wanted.BuyerReference,
            PurchaseOrderReference = wanted.OrderReference,
            ContractReference = wanted.ContractReference,
            Notes = wanted.Note is { } note ? [note] : [],
            Seller = Named(wanted.Seller, lines),
            Buyer = Named(wanted.Buyer, lines),
            Delivery = (wanted.DeliveredTo ?? (crosses ? wanted.Buyer.Address : null)) is { } place
                ? new Delivery(null, null, place)
                : null,
            PaymentMeans =
            [
                new PaymentMeans
                {
                    Code = payment.Means,
                    Account = payment.Account,
                    AccountName = wanted.Seller.Name,
                    ServiceProvider = payment.Provider,
                },
            ],
            Totals = InvoiceSums.Totals(lines, [], breakdowns),
            VatBreakdowns = breakdowns,
            Lines = lines,
        };
    }

    /// <summary>The due date lies before the invoice's own.</summary>
    internal static string DueBefore(DateOnly due, DateOnly issued) =>
        $"the due date {due:yyyy-MM-dd} lies before the invoice's own, {issued:yyyy-MM-dd}";

    /// <summary>There are no lines, or too many.</summary>
    internal static string LinesBeyond(int max) => $"an invoice has 1 to {max} lines";

    /// <summary>What is wrong with the figures of a line.</summary>
    internal static IEnumerable<string> LineFaults(
        int number,
        decimal quantity,
        decimal price,
        decimal? discountPercent
    )
    {
        if (price < 0m)
        {
            yield return $"line {number}: a price is never below nothing; a negative quantity takes goods back";
        }

        if (quantity == 0m)
        {
            yield return $"line {number}: the quantity is nothing";
        }

        if (
            new[] { price, quantity }.Any(one => Math.Abs(one) > AmountMax || decimal.Round(one, DecimalsMax) != one)
            || Math.Abs(price * quantity) > AmountMax
        )
        {
            yield return $"line {number}: price and quantity have at most {DecimalsMax} decimals and come to at most {AmountMax}";
        }

        if (discountPercent is < 0m or > 100m)
        {
            yield return $"line {number}: a discount is 0 to 100 percent";
        }
    }

    private static IEnumerable<string> Faults(CompanyProfile company, WantedInvoice wanted)
    {
        if (wanted.Lines.Count is 0 or > LinesMax)
        {
            yield return LinesBeyond(LinesMax);
        }

        if (wanted.Due < wanted.IssueDate)
        {
            yield return DueBefore(wanted.Due.Value, wanted.IssueDate);
        }

        if (wanted.Account is not { } account)
        {
            yield return "say the account to pay to (payTo): no bank statement tells one of the company";
        }
        else if (InvoiceCustoms.PaymentOf(company.Pack.Country, wanted.Currency ?? company.Currency, account) is null)
        {
            yield return $"'{account}' is no IBAN and no account of {company.Pack.Country}; say payTo";
        }

        if (wanted.Buyer.Address?.Country is null)
        {
            yield return "the buyer's country is missing: it decides the VAT";
        }

        foreach (var fault in RateFaults(company, wanted))
        {
            yield return fault;
        }

        foreach (var (i, line) in wanted.Lines.Take(LinesMax).Index())
        {
            foreach (var fault in LineFaults(i + 1, line.Quantity, line.Price, line.DiscountPercent))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> RateFaults(CompanyProfile company, WantedInvoice wanted)
    {
        if (wanted.Rate is not { } stated)
        {
            yield break;
        }

        if ((wanted.Currency ?? company.Currency) == company.Currency)
        {
            yield return $"the invoice is in {company.Currency}, the currency of the books, and takes no exchange rate";
        }

        foreach (
            var fault in new[] { StatedRate.Fault(stated.Rate), StatedRate.SourceFault(stated.Source) }.OfType<string>()
        )
        {
            yield return fault;
        }
    }

    /// <summary>Why categories are exempt: a category has one breakdown (BR-E-01 and its kin), which gives every reason of
    /// its lines.</summary>
    private static Dictionary<VatCategory, string> Reasons(WantedInvoice wanted, List<InvoiceLine> lines) =>
        wanted
            .Lines.Select((one, i) => (Vat: lines[i].Vat!, one.VatReason))
            .Where(one => !string.IsNullOrWhiteSpace(one.VatReason))
            .GroupBy(one => one.Vat, one => one.VatReason!.Trim())
            .ToDictionary(one => one.Key, one => string.Join("; ", one.Distinct(StringComparer.Ordinal)));

    /// <summary>Nothing else may stand beside what is outside VAT (BR-O-11). Where the country's table knows another
    /// category for such lines, it is taken.</summary>
    private static List<InvoiceLine> Lines(
        CompanyProfile company,
        Country buyer,
        WantedInvoice wanted,
        Currency currency,
        DateOnly taxDate
    )
    {
        List<InvoiceLine> Made(bool avoidsOutside) =>
            [.. wanted.Lines.Select((one, i) => Line(company, buyer, one, i, currency, taxDate, avoidsOutside))];
        var lines = Made(avoidsOutside: false);
        if (!IsMixed(lines))
        {
            return lines;
        }

        lines = Made(avoidsOutside: true);
        return IsMixed(lines)
            ? throw Refused(
                $"lines {Ids(lines, isOutside: true)} are outside VAT (category O), which no other category may stand beside (BR-O-11); issue them and lines {Ids(lines, isOutside: false)} as two invoices, or say their vatCategory"
            )
            : lines;
    }

    /// <summary>A document outside VAT names nobody by a VAT number (BR-O-02).</summary>
    private static Party Named(Party party, List<InvoiceLine> lines) =>
        lines.TrueForAll(line => line.Vat!.Code == SaleVat.Outside) ? party with { VatNumber = null } : party;

    private static bool IsMixed(List<InvoiceLine> lines) =>
        lines.Exists(line => line.Vat!.Code == SaleVat.Outside)
        && !lines.TrueForAll(line => line.Vat!.Code == SaleVat.Outside);

    private static string Ids(List<InvoiceLine> lines, bool isOutside) =>
        string.Join(", ", lines.Where(line => line.Vat!.Code == SaleVat.Outside == isOutside).Select(line => line.Id));

    /// <summary>What a credit note of an issued invoice has of it; its lines and sums follow from what is credited.</summary>
    internal static Invoice Crediting(Invoice issued, DateOnly day, string reason) =>
        issued with
        {
            Kind = DocumentKind.CreditNote,
            Number = "",
            TypeCode = null,
            Profile = null,
            IssueDate = day,
            DueDate = null,
            Notes = [reason],
            PrecedingInvoices = [new PrecedingInvoice(issued.Number, issued.IssueDate)],
            Oddities = [],
            Unmodelled = [],
        };

    private static InvoiceLine Line(
        CompanyProfile company,
        Country buyer,
        WantedLine wanted,
        int index,
        Currency currency,
        DateOnly taxDate,
        bool avoidsOutside
    )
    {
        var number = index + 1;
        var (vat, fault) = SaleVat.Of(company, buyer, wanted, taxDate, avoidsOutside);
        if (vat is null)
        {
            throw Refused($"line {number}: {fault}");
        }

        if (company.IsOutsideVat && vat.Rate > 0m)
        {
            throw Refused(
                $"line {number}: the company is registered for no VAT and charges none; register it, or leave vatCategory out"
            );
        }

        var gross = InvoiceSums.Rounded(wanted.Price * wanted.Quantity, currency);
        var discount = InvoiceSums.Rounded(gross * (wanted.DiscountPercent ?? 0m) / 100m, currency);
        return new InvoiceLine
        {
            Id = (index + 1).ToString(CultureInfo.InvariantCulture),
            Quantity = wanted.Quantity,
            UnitCode = wanted.Unit,
            Net = gross - discount,
            AllowancesAndCharges = discount == 0m ? [] : [Discount(discount, gross, wanted.DiscountPercent!.Value)],
            Price = new LinePrice(wanted.Price, null, null, null, null),
            Vat = vat,
            Item = wanted.Item,
        };
    }

    /// <summary>Base and percentage are told when they give the amount; where a currency has no hundredths the rounded
    /// amount stands alone (PEPPOL-EN16931-R040).</summary>
    private static AllowanceCharge Discount(decimal amount, decimal from, decimal percent)
    {
        var isExact = Math.Abs((from * percent / 100m) - amount) <= 0.02m;
        return new AllowanceCharge
        {
            IsCharge = false,
            Amount = amount,
            BaseAmount = isExact ? from : null,
            Percentage = isExact ? percent : null,
            Reason = "Discount",
            ReasonCode = DiscountCode,
        };
    }

    internal static InvoiceRefusedException Refused(string reason) => new([reason]);
}
