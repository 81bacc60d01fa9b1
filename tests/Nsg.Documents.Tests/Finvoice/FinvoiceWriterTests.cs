using FsCheck;
using FsCheck.Fluent;
using Nsg.Documents.Finvoice;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Finvoice;

public sealed class FinvoiceWriterTests
{
    private static readonly string[] Silent =
    [
        "LASKU",
        "HYVITYSLASKU",
        "KUITTI",
        "Original",
        "NONE",
        "SLEV",
        "NA",
        "BBAN",
        "PE",
        "LC",
    ];

    [Fact]
    public void Write_AnyDocument_ReadsBackTheSame() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => ReadsBack(Fitting(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [OfficialFact("fi/finvoice/lib/finvoice3/Finvoice3.0.xsd")]
    public void Write_AnyDocument_IsValid()
    {
        var schemas = Schemas.Single("fi/finvoice/lib/finvoice3/Finvoice3.0.xsd");
        for (var seed = 0; seed < 200; seed++)
        {
            Schemas.Errors(schemas, FinvoiceWriter.Write(Fitting(seed))).ShouldBeEmpty($"seed {seed}");
        }
    }

    [OfficialFact("nsg/samples/finvoice/finvoice_eKuitti.xml")]
    public void Write_Receipt_StaysAReceipt()
    {
        var receipt = Reader.Official<Invoice>("nsg/samples/finvoice/finvoice_eKuitti.xml");
        var read = Reader.Understand<Invoice>(FinvoiceWriter.Write(receipt));

        Same.Json(read with { Unmodelled = [], Syntax = "" })
            .ShouldBe(Same.Json(receipt with { Unmodelled = [], Syntax = "", Profile = read.Profile }));
    }

    /// <summary>A document with the terms that Finvoice has, in the forms that its schema allows.</summary>
    private static Invoice Fitting(int seed)
    {
        var invoice = new RandomDocuments(seed).Invoice();
        return invoice with
        {
            Syntax = "Finvoice 3.0",
            TypeCode = invoice.Kind == DocumentKind.CreditNote ? "INV02" : "INV01",
            BusinessProcess = null,
            Profile = "spec",
            VatAccountingCurrency = invoice.Totals.TaxInAccountingCurrency is null
                ? null
                : invoice.VatAccountingCurrency,
            ReceivingAdviceReference = null,
            TaxPointDateCode = invoice.TaxPointDate is null ? "35" : null,
            DueDate = new DateOnly(2026, 1, 31),
            InvoicedObject = Bare(invoice.InvoicedObject),
            Seller = Fitting(invoice.Seller) with { ElectronicAddress = new Identifier("003712345678", "0216") },
            Buyer = Fitting(invoice.Buyer) with
            {
                ElectronicAddress = new Identifier("buyer", null),
                Identifiers = [],
                TaxRegistration = null,
                LegalForm = null,
            },
            Payee = Other(invoice.Payee),
            TaxRepresentative = Other(invoice.TaxRepresentative),
            Delivery = new Delivery(
                "Aa",
                new Identifier("11", "0088"),
                new PostalAddress
                {
                    Street = "St 1",
                    City = "Oulu",
                    PostalCode = "90100",
                }
            ),
            PaymentMeans =
            [
                new PaymentMeans
                {
                    Code = "30",
                    Text = "Giro",
                    PaymentReference = "1232",
                    Account = "FI2112345600000785",
                    ServiceProvider = "NDEAFIHH",
                    CardNumber = "1234",
                    MandateReference = "M1",
                    DebitedAccount = "FI4250001510000023",
                },
            ],
            AllowancesAndCharges = [.. invoice.AllowancesAndCharges.Select(Fitting).OrderBy(one => one.IsCharge)],
            VatBreakdowns = [.. invoice.VatBreakdowns.Select(vat => vat with { ExemptionReasonCode = null })],
            SupportingDocuments =
            [
                .. invoice
                    .SupportingDocuments.Where(one => one.Location is not null)
                    .Select(one => one with { Reference = null, Description = one.Description ?? "liite" }),
            ],
            Lines = [.. invoice.Lines.Select(Fitting)],
            Totals = invoice.Totals with { TaxInclusive = invoice.Totals.TaxInclusive + 1 },
        };
    }

    private static InvoiceLine Fitting(InvoiceLine line) =>
        line with
        {
            InvoicedObject = Bare(line.InvoicedObject),
            AllowancesAndCharges = [.. line.AllowancesAndCharges.Select(Fitting).OrderBy(one => one.IsCharge)],
            UnitCode = line.UnitCode is null ? null : "kpl",
            Price = line.Price is null ? null : line.Price with { BaseQuantityUnit = null },
            Item = line.Item with
            {
                StandardId = line.Item.StandardId is null ? null : new Identifier("6400000000000", "0160"),
                Classifications =
                [
                    .. line.Item.Classifications.Select(one => one with { List = one.List is null ? null : "STI" }),
                ],
            },
        };

    private static AllowanceCharge Fitting(AllowanceCharge one) =>
        one with
        {
            ReasonCode = one.ReasonCode is null ? null : "95",
        };

    private static Party Fitting(Party party) =>
        party with
        {
            Address = new PostalAddress
            {
                Street = "Katu 1",
                City = "Helsinki",
                PostalCode = "00100",
                Country = Nsg.Vocabulary.Country.FI,
            },
            Identifiers = party.Identifiers,
        };

    private static Party? Other(Party? party) =>
        party is null
            ? null
            : new Party
            {
                Name = "Muu Oy",
                VatNumber = party.VatNumber,
                LegalRegistration = party.LegalRegistration,
                Identifiers = [.. party.Identifiers.Take(1)],
            };

    private static Identifier? Bare(Identifier? identifier) =>
        identifier is null ? null : identifier with { Scheme = null };

    private static bool ReadsBack(Invoice invoice)
    {
        var read = Reader.Understand<Invoice>(FinvoiceWriter.Write(invoice));
        read.Oddities.ShouldBeEmpty();
        read.Unmodelled.ShouldAllBe(value => Silent.Contains(value.Value) || value.Path.Contains("/MessageDetails/"));
        Same.Json(read with { Unmodelled = [] }).ShouldBe(Same.Json(invoice));
        return true;
    }
}
