using FsCheck;
using FsCheck.Fluent;
using Nsg.Documents.Model;
using Nsg.Documents.Ubl;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Ubl;

public sealed class UblInvoiceWriterTests
{
    [Fact]
    public void Write_AnyDocument_ReadsBackTheSame() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => ReadsBack(new RandomDocuments(seed).Invoice()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [OfficialFact("ubl-2.1/xsdrt")]
    public void Write_AnyDocument_IsValid()
    {
        var schemas = new[] { "Invoice", "CreditNote" }.ToDictionary(root => root, Schemas.Ubl);
        for (var seed = 0; seed < 200; seed++)
        {
            var invoice = new RandomDocuments(seed).Invoice();
            Schemas
                .Errors(
                    schemas[invoice.Kind == DocumentKind.CreditNote ? "CreditNote" : "Invoice"],
                    UblInvoiceWriter.Write(invoice)
                )
                .ShouldBeEmpty($"seed {seed}");
        }
    }

    [OfficialFact("nsg/company-year")]
    public void Write_CompanyYear_ReadsBackTheSameAndIsValid()
    {
        var schemas = Schemas.Ubl("Invoice");
        foreach (var (name, content) in Reader.OfficialFiles("nsg/company-year/purchase_invoices"))
        {
            var invoice = Reader.Understand<Invoice>(content);
            var written = UblInvoiceWriter.Write(invoice);

            Same.Json(Reader.Understand<Invoice>(written)).ShouldBe(Same.Json(invoice), name);
            Schemas.Errors(schemas, written).ShouldBeEmpty(name);
        }
    }

    private static bool ReadsBack(Invoice invoice)
    {
        // A card network must be written and has no place in the model.
        var read = Reader.Understand<Invoice>(UblInvoiceWriter.Write(invoice));
        read.Unmodelled.ShouldAllBe(value => value.Path.EndsWith("/NetworkID", StringComparison.Ordinal));
        Same.Json(read with { Unmodelled = [] }).ShouldBe(Same.Json(invoice));
        return true;
    }
}
