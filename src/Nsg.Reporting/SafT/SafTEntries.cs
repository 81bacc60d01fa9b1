using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>The GeneralLedgerEntries of an audit file, transaction by transaction.</summary>
internal static class SafTEntries
{
    internal static IEnumerable<BookItem> Read(BookXml xml, BookLimits limits)
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
                    foreach (var item in Journal(xml, limits))
                    {
                        yield return item;
                    }

                    break;
            }
        }

        yield return new BookTotals(entries, debit, credit) { Line = line };
    }

    private static IEnumerable<BookItem> Journal(BookXml xml, BookLimits limits)
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
                yield return Transaction(xml, journal, limits);
            }
        }
    }

    private static BookVoucher Transaction(BookXml xml, string journal, BookLimits limits)
    {
        var (line, depth, number, text) = (xml.Line, xml.Depth, "", "");
        DateOnly? day = null,
            posted = null,
            registered = null;
        string? customer = null,
            supplier = null;
        var rows = new List<BookLine>();
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "TransactionID":
                    number = xml.Text();
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
                    rows.Add(
                        rows.Count < limits.VoucherLinesMax
                            ? Row(xml)
                            : throw new BookFileException(
                                xml.Line,
                                $"transaction {journal} {number} has more than {limits.VoucherLinesMax} lines"
                            )
                    );
                    break;
            }
        }

        return new BookVoucher
        {
            Line = line,
            Series = journal,
            Number = number,
            Date =
                posted
                ?? day
                ?? throw new BookFileException(line, $"transaction {journal} {number} has no GLPostingDate"),
            Registered = registered,
            Text = text,
            Lines =
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
                    ],
        };
    }

    private static BookLine Row(BookXml xml)
    {
        var (line, depth, account) = (xml.Line, xml.Depth, "");
        Amount? amount = null;
        var isCredit = false;
        string? text = null,
            customer = null,
            supplier = null,
            document = null,
            reference = null,
            tax = null;
        decimal? rate = null,
            quantity = null;
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
                    isCredit = xml.Name == "CreditAmount";
                    amount = AmountOf(xml);
                    break;
                case "TaxInformation":
                    (tax, rate) = Tax(xml, tax, rate);
                    break;
                case "Quantity":
                    quantity = xml.Number();
                    break;
            }
        }

        if (account.Length == 0 || amount is not { } value)
        {
            throw new BookFileException(
                line,
                account.Length == 0 ? "a Line has no AccountID" : "a Line has neither DebitAmount nor CreditAmount"
            );
        }

        return new BookLine
        {
            Account = account,
            Amount = isCredit ? -value.Base : value.Base,
            IsCredit = isCredit,
            Currency = value.Currency,
            CurrencyAmount = isCredit ? -value.InCurrency : value.InCurrency,
            Text = text,
            Quantity = quantity,
            Objects = objects ?? (IReadOnlyList<BookObjectReference>)[],
            Customer = customer,
            Supplier = supplier,
            Document = reference ?? document,
            TaxCode = tax,
            TaxRate = rate,
        };
    }

    private readonly record struct Amount(decimal Base, Currency? Currency, decimal? InCurrency);

    private static Amount AmountOf(BookXml xml)
    {
        var (line, depth) = (xml.Line, xml.Depth);
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

        return new Amount(amount ?? throw new BookFileException(line, "an amount has no Amount"), currency, inCurrency);
    }

    /// <summary>The first tax of a line is its code.</summary>
    private static (string? Code, decimal? Rate) Tax(BookXml xml, string? known, decimal? knownRate)
    {
        var (depth, code, rate) = (xml.Depth, (string?)null, (decimal?)null);
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "TaxCode":
                    code = xml.TextOrNull();
                    break;
                case "TaxPercentage":
                    rate = xml.Number();
                    break;
            }
        }

        return known is null ? (code, rate) : (known, knownRate);
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
