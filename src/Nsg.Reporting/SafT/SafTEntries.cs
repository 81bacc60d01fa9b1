using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>The GeneralLedgerEntries of an audit file, transaction by transaction.</summary>
internal static class SafTEntries
{
    internal static IEnumerable<BookItem> Read(BookXml xml, BookLimits limits, SafTOddities odd)
    {
        var (line, depth) = (xml.Line, xml.Depth);
        long? entries = null;
        decimal? debit = null,
            credit = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "NumberOfEntries":
                    entries = xml.Whole();
                    break;
                case "TotalDebit":
                    debit = xml.Number();
                    break;
                case "TotalCredit":
                    credit = xml.Number();
                    break;
                case "Journal":
                    foreach (var item in Journal(xml, limits, odd))
                    {
                        yield return item;
                    }

                    break;
            }
        }

        yield return new BookTotals(entries, debit, credit) { Line = line };
    }

    private static IEnumerable<BookItem> Journal(BookXml xml, BookLimits limits, SafTOddities odd)
    {
        var (depth, journal) = (xml.Depth, "");
        while (xml.Child(depth))
        {
            if (xml.Name == "JournalID")
            {
                journal = xml.Text();
            }
            else if (xml.Name == "Transaction")
            {
                yield return Transaction(xml, journal, limits, odd);
            }
        }
    }

    private static BookVoucher Transaction(BookXml xml, string journal, BookLimits limits, SafTOddities odd)
    {
        var (line, depth, number, text) = (xml.Line, xml.Depth, "", "");
        DateOnly? day = null,
            posted = null,
            registered = null;
        string? customer = null,
            supplier = null;
        long? year = null;
        var rows = new List<BookLine>();
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "TransactionID":
                    number = xml.Text();
                    break;
                case "PeriodYear":
                    year = long.TryParse(xml.TextOrNull(), out var told) ? told : null;
                    break;
                case "TransactionDate":
                    day = xml.Day();
                    break;
                case "GLPostingDate":
                    posted = xml.Day();
                    break;
                case "SystemEntryDate":
                    registered = xml.Day();
                    break;
                case "Description":
                    text = xml.Text();
                    break;
                case "CustomerID":
                    customer = xml.TextOrNull();
                    break;
                case "SupplierID":
                    supplier = xml.TextOrNull();
                    break;
                case "Line":
                    rows.AddRange(Row(xml));
                    if (rows.Count > limits.VoucherLinesMax)
                    {
                        throw new BookFileException(
                            xml.Line,
                            $"transaction {journal} {number} has more than {limits.VoucherLinesMax} lines"
                        );
                    }

                    break;
            }
        }

        var date =
            posted ?? day ?? throw new BookFileException(line, $"transaction {journal} {number} has no GLPostingDate");
        odd.Of(year, date);
        return new BookVoucher
        {
            Line = line,
            Series = journal,
            Number = number,
            Date = date,
            Registered = registered,
            Text = text,
            Lines = OfParty(rows, customer, supplier),
        };
    }

    /// <summary>Lines that name no party are of the party that their transaction names.</summary>
    private static List<BookLine> OfParty(List<BookLine> rows, string? customer, string? supplier) =>
        customer is null && supplier is null
            ? rows
            :
            [
                .. rows.Select(row =>
                    row.Customer is null && row.Supplier is null
                        ? row with
                        {
                            Customer = customer,
                            Supplier = supplier,
                        }
                        : row
                ),
            ];

    /// <summary>A line, or one for each of its taxes.</summary>
    private static IEnumerable<BookLine> Row(BookXml xml)
    {
        var (line, depth, account) = (xml.Line, xml.Depth, "");
        Amount? amount = null;
        string? text = null,
            customer = null,
            supplier = null,
            document = null,
            reference = null;
        var taxes = new List<SafTTax>();
        decimal? quantity = null;
        List<BookObjectReference>? objects = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "AccountID":
                    account = xml.Text();
                    break;
                case "Analysis":
                    AddObject(xml, ref objects);
                    break;
                case "SourceDocumentID":
                    document = xml.TextOrNull();
                    break;
                case "ReferenceNumber":
                    reference = xml.TextOrNull();
                    break;
                case "CustomerID":
                    customer = xml.TextOrNull();
                    break;
                case "SupplierID":
                    supplier = xml.TextOrNull();
                    break;
                case "Description":
                    text = xml.TextOrNull();
                    break;
                case "DebitAmount" or "CreditAmount":
                    amount = AmountOf(xml);
                    break;
                case "TaxInformation":
                    if (TaxOf(xml) is { Code: not null } told)
                    {
                        taxes.Add(told);
                    }

                    break;
                case "Quantity":
                    quantity = xml.Number();
                    break;
            }
        }

        var value = account.Length > 0 && amount is { } known ? known : throw Unfinished(line, account);
        var row = new BookLine
        {
            Account = account,
            Amount = value.Base,
            IsCredit = value.IsCredit,
            Currency = value.Currency,
            CurrencyAmount = value.InCurrency,
            Text = text,
            Quantity = quantity,
            Objects = objects ?? (IReadOnlyList<BookObjectReference>)[],
            Customer = customer,
            Supplier = supplier,
            Document = reference ?? document,
        };
        return SafTTaxes.Split(row, taxes);
    }

    private static BookFileException Unfinished(long line, string account) =>
        new(line, account.Length == 0 ? "a Line has no AccountID" : "a Line has neither DebitAmount nor CreditAmount");

    /// <summary>An amount of a line, negative where it is a credit.</summary>
    private readonly record struct Amount(bool IsCredit, decimal Base, Currency? Currency, decimal? InCurrency);

    private static Amount AmountOf(BookXml xml)
    {
        var (line, depth, isCredit) = (xml.Line, xml.Depth, xml.Name == "CreditAmount");
        decimal? amount = null,
            inCurrency = null;
        Currency? currency = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "Amount":
                    amount = xml.Number();
                    break;
                case "CurrencyCode":
                    currency = Currency.TryParse(xml.Text(), out var code)
                        ? code
                        : throw new BookFileException(line, "CurrencyCode is no currency (ISO 4217)");
                    break;
                case "CurrencyAmount":
                    inCurrency = xml.Number();
                    break;
            }
        }

        var value = amount ?? throw new BookFileException(line, "an amount has no Amount");
        return new Amount(isCredit, isCredit ? -value : value, currency, isCredit ? -inCurrency : inCurrency);
    }

    /// <summary>The tax of a line: base and amount are of the line's side, unless the amount tells its own.</summary>
    private static SafTTax TaxOf(BookXml xml)
    {
        var (depth, tax) = (xml.Depth, default(SafTTax));
        while (xml.Child(depth))
        {
            tax = xml.Name switch
            {
                "TaxCode" => tax with { Code = xml.TextOrNull() },
                "TaxPercentage" => tax with { Rate = xml.Number() },
                "TaxBase" => tax with { Base = xml.Number() },
                "TaxAmount" => tax with { Amount = TaxAmountOf(xml) },
                "DebitTaxAmount" => tax with { Signed = TaxAmountOf(xml) },
                "CreditTaxAmount" => tax with { Signed = -TaxAmountOf(xml) },
                _ => tax,
            };
        }

        return tax;
    }

    private static decimal? TaxAmountOf(BookXml xml)
    {
        var (depth, amount) = (xml.Depth, (decimal?)null);
        while (xml.Child(depth))
        {
            if (xml.Name == "Amount")
            {
                amount = xml.Number();
            }
        }

        return amount;
    }

    private static void AddObject(BookXml xml, ref List<BookObjectReference>? objects)
    {
        var (depth, type, id) = (xml.Depth, (string?)null, (string?)null);
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "AnalysisType":
                    type = xml.TextOrNull();
                    break;
                case "AnalysisID":
                    id = xml.TextOrNull();
                    break;
            }
        }

        if (type is not null && id is not null)
        {
            (objects ??= []).Add(new BookObjectReference(type, id));
        }
    }
}
