using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Documents.Tests;

/// <summary>Documents with any of the model's terms present or absent, by seed.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Words =
    [
        "Ål",
        "x < y & z",
        "\"quoted\"",
        "Þór ehf.",
        "10 % off",
        "A-1",
        "naïve 漢字",
        "000123",
        "e\u0301",
        "𝔘𝔫𝔦",
    ];

    private readonly Random _random = new(seed);

    internal Invoice Invoice()
    {
        var kind = Pick(DocumentKind.Invoice, DocumentKind.CreditNote);
        var currency = Pick(Currency.DKK, Currency.EUR, Currency.ISK);
        return new Invoice
        {
            Kind = kind,
            Syntax = kind == DocumentKind.CreditNote ? "UBL 2.1 CreditNote" : "UBL 2.1 Invoice",
            Profile = Word(),
            BusinessProcess = Word(),
            Number = Word(),
            IssueDate = Day(),
            TypeCode = kind == DocumentKind.CreditNote ? "381" : "380",
            Currency = currency,
            VatAccountingCurrency = Currency.NOK,
            TaxPointDate = Maybe(Day),
            TaxPointDateCode = MaybeText(),
            DueDate = Maybe(Day),
            DeliveryDate = Maybe(Day),
            InvoicingPeriod = MaybeRef(() => new DateRange(Day(), Maybe(Day))),
            BuyerReference = MaybeText(),
            PurchaseOrderReference = Word(),
            SalesOrderReference = MaybeText(),
            ProjectReference = MaybeText(),
            ContractReference = MaybeText(),
            ReceivingAdviceReference = MaybeText(),
            DespatchAdviceReference = MaybeText(),
            TenderReference = MaybeText(),
            InvoicedObject = MaybeRef(Identifier),
            AccountingCost = MaybeText(),
            PaymentTerms = MaybeText(),
            Notes = Many(Word),
            PrecedingInvoices = Many(() => new PrecedingInvoice(Word(), Maybe(Day))),
            Seller = Party(),
            Buyer = Party(),
            Payee = MaybeRef(() => Party() with { TradingName = null }),
            TaxRepresentative = MaybeRef(Party),
            Delivery = MaybeRef(() => new Delivery(Word(), MaybeRef(Identifier), MaybeRef(Address))),
            PaymentMeans = [Means(), .. Many(Means)],
            AllowancesAndCharges = Many(() => Allowance(true)),
            Totals = new DocumentTotals
            {
                LineNet = Maybe(Money),
                Allowances = Maybe(Money),
                Charges = Maybe(Money),
                TaxExclusive = Money(),
                Tax = Money(),
                TaxInAccountingCurrency = Maybe(Money),
                TaxInclusive = Math.Abs(Money()),
                Prepaid = Maybe(Money),
                Rounding = Maybe(Money),
                Payable = Money(),
            },
            VatBreakdowns = Many(() =>
                new VatBreakdown
                {
                    Category = Vat(),
                    Taxable = Money(),
                    Tax = Money(),
                    ExemptionReason = MaybeText(),
                    ExemptionReasonCode = MaybeText(),
                }
            ),
            SupportingDocuments = Many(() => new SupportingDocument(Word(), MaybeText(), MaybeText(), null, null, 0)),
            Lines = [Line(), .. Many(Line)],
        };
    }

    internal BankStatementMessage Statements() =>
        new()
        {
            Kind = DocumentKind.BankStatement,
            Syntax = "camt.053.001.08",
            MessageId = Word(),
            Created = "2026-01-31T23:59:00+01:00",
            Statements = [Statement(), .. Many(Statement)],
        };

    internal string Word() => Words[_random.Next(Words.Length)] + (_random.Next(3) == 0 ? " " + _random.Next(100) : "");

    internal T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private BankStatement Statement()
    {
        var entries = Many(Entry);
        var opening = Money();
        return new BankStatement
        {
            Id = Word(),
            SequenceNumber = "17",
            Account = Pick("NO9386011117947", "86011117947"),
            AccountName = MaybeText(),
            Currency = Currency.NOK,
            OwnerName = "Vi AS",
            OwnerIds = [.. Many(Identifier).Distinct()],
            Servicer = Maybe(() => 1) is null ? null : "DNBANOKK",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 1, 31),
            OpeningBalance = opening,
            ClosingBalance = opening + entries.Sum(entry => entry.Amount),
            StatedCreditSum = entries.Where(entry => entry.Amount > 0).Sum(entry => entry.Amount),
            StatedDebitSum = -entries.Where(entry => entry.Amount < 0).Sum(entry => entry.Amount),
            Entries = entries,
        };
    }

    private BankEntry Entry()
    {
        var isReversal = _random.Next(5) == 0;
        var transactions = Many(() => Transaction(_random.Next(2) == 0 ? 1 : -1));
        return new BankEntry
        {
            Reference = Word(),
            ServicerReference = MaybeText(),
            Amount = transactions.Count > 0 ? transactions.Sum(one => one.Amount!.Value) : Money(),
            Currency = Currency.NOK,
            BookingDate = Day(),
            ValueDate = Maybe(Day),
            IsReversal = isReversal,
            DomainCode = Pick("PMNT/RCDT/ESCT", null),
            ProprietaryCode = Word(),
            AdditionalInformation = MaybeText(),
            Charges = Many(() => new BankCharge(Money(), Currency.NOK, _random.Next(2) == 0)),
            Transactions = transactions,
        };
    }

    private BankTransaction Transaction(int sign) =>
        new()
        {
            Amount = sign * Math.Abs(Money()),
            Currency = Currency.NOK,
            InstructedAmount = 12.50m,
            InstructedCurrency = Currency.SEK,
            ExchangeRate = Pick<decimal?>(null, 0.9711m),
            EndToEndId = MaybeText(),
            OtherReferences = [.. Many(() => new BankReference("REF", Word()))],
            CreditorReferences = Many(Word),
            ReferredDocuments = Many(() => new ReferredDocument(Word(), Pick<decimal?>(10m, -4.5m), Currency.NOK)),
            Unstructured = Many(Word),
            ReturnReason = Pick(null, "AC04"),
            CounterpartyName = Word(),
            CounterpartyAccount = Pick(null, "SE3550000000054910000003", "12345"),
            CounterpartyIds = Many(Identifier),
            Charges = Many(() => new BankCharge(Money(), Currency.NOK, _random.Next(2) == 0)),
        };

    private Party Party() =>
        new()
        {
            Name = Word(),
            TradingName = MaybeText(),
            Identifiers = Many(Identifier),
            LegalRegistration = MaybeRef(Identifier),
            VatNumber = MaybeText(),
            TaxRegistration = MaybeText(),
            LegalForm = MaybeText(),
            ElectronicAddress = MaybeRef(Identifier),
            Address = MaybeRef(Address),
            Contact = MaybeRef(() => new Contact(Word(), MaybeText(), MaybeText())),
        };

    private PostalAddress Address() =>
        new()
        {
            Street = Word(),
            AdditionalStreet = MaybeText(),
            AddressLine = MaybeText(),
            City = MaybeText(),
            PostalCode = MaybeText(),
            Subdivision = MaybeText(),
            Country = Maybe(() => Country.IS),
        };

    private PaymentMeans Means()
    {
        var hasAccount = _random.Next(2) == 0;
        var hasCard = _random.Next(2) == 0;
        return new PaymentMeans
        {
            Code = "30",
            Text = MaybeText(),
            PaymentReference = MaybeText(),
            Account = hasAccount ? "DK5000400440116243" : null,
            AccountName = hasAccount ? MaybeText() : null,
            ServiceProvider = hasAccount ? MaybeText() : null,
            CardNumber = hasCard ? "1234" : null,
            CardHolder = hasCard ? MaybeText() : null,
            MandateReference = MaybeText(),
            DebitedAccount = Maybe(() => 1) is null ? null : "DK1",
        };
    }

    private AllowanceCharge Allowance(bool hasVat) =>
        new()
        {
            IsCharge = _random.Next(2) == 0,
            Amount = Money(),
            BaseAmount = Maybe(Money),
            Percentage = Maybe(() => 12.5m),
            Vat = hasVat ? Vat() : null,
            Reason = MaybeText(),
            ReasonCode = MaybeText(),
        };

    private InvoiceLine Line() =>
        new()
        {
            Id = Word(),
            Note = MaybeText(),
            InvoicedObject = MaybeRef(Identifier),
            Quantity = 2.125m,
            UnitCode = MaybeText(),
            Net = Money(),
            OrderLineReference = MaybeText(),
            AccountingCost = MaybeText(),
            Period = MaybeRef(() => new DateRange(Day(), Day())),
            AllowancesAndCharges = Many(() => Allowance(false)),
            Price = MaybeRef(() => new LinePrice(Money(), 1m, Maybe(Money), 10m, MaybeText())),
            Vat = MaybeRef(Vat),
            Item = new Item
            {
                Name = Word(),
                Description = MaybeText(),
                SellersId = MaybeText(),
                BuyersId = MaybeText(),
                StandardId = MaybeRef(Identifier),
                Classifications = Many(() => new ItemClassification(Word(), MaybeText(), MaybeText())),
                Origin = Maybe(() => Country.SE),
                Properties = Many(() => new ItemProperty(Word(), Word())),
            },
        };

    private VatCategory Vat() =>
        Pick(
            new VatCategory("S", 25m),
            new VatCategory("AE", 0m),
            new VatCategory("O", null),
            new VatCategory("S", 25.5m)
        );

    private Identifier Identifier() => new(Word(), Pick(null, "0184", "9902"));

    private decimal Money() => (_random.Next(2_000_000) - 1_000_000) / 100m;

    private DateOnly Day() => new DateOnly(2020, 1, 1).AddDays(_random.Next(4000));

    private T? Maybe<T>(Func<T> make)
        where T : struct => _random.Next(2) == 0 ? null : make();

    private T? MaybeRef<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? null : make();

    private string? MaybeText() => _random.Next(2) == 0 ? null : Word();

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];
}
