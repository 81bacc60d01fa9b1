using Nsg.Ledger;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>The MasterFiles of an audit file: accounts with balances, parties, VAT codes, dimensions.</summary>
internal static class SafTMasterFiles
{
    internal static IEnumerable<BookItem> Read(BookXml xml, SafTOddities odd)
    {
        var depth = xml.Depth;
        var dimensions = new HashSet<string>();
        while (xml.Child(depth))
        {
            var items = xml.Name switch
            {
                "GeneralLedgerAccounts" => Each(xml, "Account", item => Account(item, odd)),
                "Customers" => Each(xml, "Customer", item => Party(item, PartyRole.Customer)),
                "Suppliers" => Each(xml, "Supplier", item => Party(item, PartyRole.Supplier)),
                "TaxTable" => Each(xml, "TaxTableEntry", TaxCodes),
                "AnalysisTypeTable" => Each(xml, "AnalysisTypeTableEntry", item => Analysis(item, dimensions)),
                var other =>
                [
                    new BookNote($"{other} of the master files is not taken: these books have no place for it")
                    {
                        Line = xml.Line,
                    },
                ],
            };
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<BookItem> Each(BookXml xml, string name, Func<BookXml, IEnumerable<BookItem>> read)
    {
        var depth = xml.Depth;
        while (xml.Child(depth))
        {
            if (xml.Name == name)
            {
                foreach (var item in read(xml))
                {
                    yield return item;
                }
            }
        }
    }

    private static List<BookItem> Account(BookXml xml, SafTOddities odd)
    {
        var (line, depth, number, name) = (xml.Line, xml.Depth, "", (string?)null);
        var (type, standard, grouping) = ((AccountType?)null, (string?)null, (string?)null);
        string? category = null;
        decimal? opening = null,
            closing = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "AccountID":
                    number = xml.Text();
                    break;
                case "AccountDescription":
                    name = xml.TextOrNull();
                    break;
                case "StandardAccountID":
                    standard = xml.TextOrNull();
                    break;
                case "GroupingCategory":
                    category = xml.TextOrNull();
                    break;
                case "GroupingCode":
                    grouping = xml.TextOrNull();
                    break;
                case "AccountType":
                    type = TypeOf(xml.Text());
                    break;
                case "OpeningDebitBalance":
                    opening = xml.Number();
                    break;
                case "OpeningCreditBalance":
                    opening = -xml.Number();
                    break;
                case "ClosingDebitBalance":
                    closing = xml.Number();
                    break;
                case "ClosingCreditBalance":
                    closing = -xml.Number();
                    break;
            }
        }

        if (number.Length == 0)
        {
            throw new BookFileException(line, "an Account has no AccountID");
        }

        odd.Of(category, grouping);
        return
        [
            new BookAccount
            {
                Line = line,
                Number = number,
                Name = name,
                Type = type,
                Standard = standard ?? (grouping == "NA" ? null : grouping),
            },
            .. Balance(BookBalanceKind.Opening, number, opening, line),
            .. Balance(BookBalanceKind.Closing, number, closing, line),
        ];
    }

    private static IEnumerable<BookItem> Balance(BookBalanceKind kind, string account, decimal? amount, long line) =>
        amount is { } value ? [new BookBalance(kind, 0, account, value) { Line = line }] : [];

    /// <summary>Denmark's types; Norway's only one, GL, says nothing.</summary>
    private static AccountType? TypeOf(string type) =>
        type switch
        {
            "Asset" => AccountType.Asset,
            "Liability" => AccountType.Liability,
            "Sale" => AccountType.Income,
            "Expense" => AccountType.Expense,
            _ => null,
        };

    private static BookItem[] Party(BookXml xml, PartyRole role)
    {
        var (line, depth) = (xml.Line, xml.Depth);
        string? id = null,
            name = null,
            number = null,
            account = null;
        Country? country = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "CustomerID" or "SupplierID":
                    id = xml.TextOrNull();
                    break;
                case "Name":
                    name = xml.TextOrNull();
                    break;
                case "RegistrationNumber" or "CVR":
                    number = xml.TextOrNull() ?? number;
                    break;
                case "AccountID":
                    account = xml.TextOrNull();
                    break;
                case "BalanceAccount":
                    account = Inner(xml, "AccountID") ?? account;
                    break;
                case "Address":
                    country = Country.TryParse(Inner(xml, "Country") ?? "", out var known) ? known : country;
                    break;
                case "TaxRegistration":
                    number ??= Inner(xml, "TaxRegistrationNumber");
                    break;
            }
        }

        return id is null
            ? throw new BookFileException(line, $"a {role} has no {role}ID")
            :
            [
                new BookParty
                {
                    Line = line,
                    Role = role,
                    Id = id,
                    Name = name ?? id,
                    Number = number,
                    Country = country,
                    Account = account,
                },
            ];
    }

    private static string? Inner(BookXml xml, string name)
    {
        var (depth, value) = (xml.Depth, (string?)null);
        while (xml.Child(depth))
        {
            if (xml.Name == name)
            {
                value = xml.TextOrNull() ?? value;
            }
        }

        return value;
    }

    private static IEnumerable<BookItem> TaxCodes(BookXml xml) => Each(xml, "TaxCodeDetails", TaxCode);

    private static BookItem[] TaxCode(BookXml xml)
    {
        var (line, depth) = (xml.Line, xml.Depth);
        string? code = null,
            name = null,
            standard = null;
        decimal? rate = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "TaxCode":
                    code = xml.TextOrNull();
                    break;
                case "Description":
                    name = xml.TextOrNull();
                    break;
                case "TaxPercentage":
                    rate = xml.Number();
                    break;
                case "StandardTaxCode":
                    standard = xml.TextOrNull();
                    break;
            }
        }

        return code is null
            ? throw new BookFileException(line, "TaxCodeDetails have no TaxCode")
            : [new BookTaxCode(code, name, rate, standard) { Line = line }];
    }

    private static List<BookItem> Analysis(BookXml xml, HashSet<string> dimensions)
    {
        var (line, depth) = (xml.Line, xml.Depth);
        string? type = null,
            typeName = null,
            id = null,
            name = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "AnalysisType":
                    type = xml.TextOrNull();
                    break;
                case "AnalysisTypeDescription":
                    typeName = xml.TextOrNull();
                    break;
                case "AnalysisID":
                    id = xml.TextOrNull();
                    break;
                case "AnalysisIDDescription":
                    name = xml.TextOrNull();
                    break;
            }
        }

        if (type is null || id is null)
        {
            throw new BookFileException(line, "an AnalysisTypeTableEntry has no AnalysisType or no AnalysisID");
        }

        return dimensions.Add(type)
            ? [new BookDimension(type, typeName, null) { Line = line }, new BookObject(type, id, name) { Line = line }]
            : [new BookObject(type, id, name) { Line = line }];
    }
}
