using System.Globalization;
using System.Text;
using Nsg.Testing;
using Nsg.Validation.Engine;
using Nsg.Validation.Oioubl;
using Nsg.Validation.Selection;

namespace Nsg.Validation.Tests.Oioubl;

public sealed class OioublRulesTests
{
    [Fact]
    public void Documents_ThatKeepTheRules_HaveNoFindings()
    {
        foreach (var document in (string[])[DanishDocuments.Invoice, DanishDocuments.CreditNote])
        {
            var verdict = Judge(document);

            verdict.Findings.ShouldBeEmpty();
            verdict.IsValid.ShouldBeTrue();
            verdict.Releases.ShouldHaveSingleItem().Version.ShouldBe("1.17.2");
        }
    }

    // Codes and forms.
    [Theory]
    [InlineData("OIOUBL-2.02", "OIOUBL-2.03", "F-LIB002")]
    [InlineData("profileid-1.2", "profileid-1.9", "W-LIB003")]
    [InlineData("urn:www.nesubl.eu:profiles:profile5:ver2.0", "urn:own", "F-LIB302")]
    [InlineData(">380<", ">381<", "F-INV011")]
    [InlineData("<b:ID>77</b:ID>", "<b:ID> </b:ID>", "F-INV009")]
    [InlineData("<b:DocumentCurrencyCode>DKK<", "<b:DocumentCurrencyCode>EUR<", "F-INV012 F-INV013 F-INV014")]
    [InlineData("<b:PayableAmount currencyID=\"DKK\">", "<b:PayableAmount currencyID=\"QQQ\">", "F-INV014 F-LIB403")]
    [InlineData("<b:Note>", "<b:Note>Thanks</b:Note><b:Note>", "W-LIB011 W-LIB011")]
    [InlineData(
        "<b:Note>",
        "<b:Note languageID=\"da\">Tak</b:Note><b:Note languageID=\"en\">Thanks</b:Note><b:Note languageID=\"da\">",
        "W-LIB012"
    )]
    // Parties, addresses, payment.
    [InlineData("<b:EndpointID schemeID=\"DK:CVR\">DK3", "<b:EndpointID schemeID=\"DK:CVR\">3", "F-LIB180")]
    [InlineData("<a:Contact><b:ID>7</b:ID></a:Contact>", "", "F-INV046")]
    [InlineData(">StructuredDK</b:AddressFormatCode>\n    <b:StreetName>Skolevej</b:StreetName>", "", "F-LIB034")]
    [InlineData(">42<", ">43<", "F-LIB100")]
    [InlineData("0001234567", "00012345678", "F-LIB131")]
    [InlineData(">DK:BANK<", ">IBAN<", "F-LIB128")]
    // Sums.
    [InlineData(
        "<b:PayableAmount currencyID=\"DKK\">1250.00",
        "<b:PayableAmount currencyID=\"DKK\">1251.00",
        "F-INV133"
    )]
    [InlineData(
        "<b:TaxInclusiveAmount currencyID=\"DKK\">1250.00",
        "<b:TaxInclusiveAmount currencyID=\"DKK\">1250.0",
        "F-LIB014"
    )]
    [InlineData("<b:PriceAmount currencyID=\"DKK\">250.00", "<b:PriceAmount currencyID=\"DKK\">251.00", "F-INV340")]
    [InlineData("unitCode=\"EA\">4", "unitCode=\"QQ\">4", "F-LIB318")]
    public void Invoice_ThatBreaksARule_IsToldWhich(string part, string broken, string rules)
    {
        var parted = part.Split("</b:AddressFormatCode>\n    ");
        var document = DanishDocuments.Invoice.Replace(parted[^1], broken, StringComparison.Ordinal);
        document.ShouldNotBe(DanishDocuments.Invoice);

        Own(document).ShouldBe(rules);
    }

    [Fact]
    public void Taxes_OfLinesAndDocument_MustAgree()
    {
        var document = DanishDocuments.Invoice;
        var total = document.IndexOf("<a:LegalMonetaryTotal>", StringComparison.Ordinal);
        var lines = document[total..];
        var other = document[..total] + lines.Replace(">StandardRated<", ">ReverseCharge<", StringComparison.Ordinal);
        var more =
            document[..total]
            + lines.Replace(
                "<b:TaxableAmount currencyID=\"DKK\">1000.00",
                "<b:TaxableAmount currencyID=\"DKK\">1002.00",
                StringComparison.Ordinal
            );

        Own(other).ShouldContain("F-LIB404");
        Own(more).ShouldBe("F-LIB402");
    }

    [Theory]
    [InlineData("EmissionFactor", "much", "OIOUBL-Common-GP004 OIOUBL-Common-GP007")]
    [InlineData("EmissionFactorSource", "Internal", "")]
    [InlineData("NetEmissionQuantity", "3", "OIOUBL-Common-GP005")]
    public void Emissions_OfAnItem_AreChecked(string name, string value, string rules)
    {
        var property =
            $"<a:AdditionalItemProperty><b:Name>{name}</b:Name><b:Value>{value}</b:Value></a:AdditionalItemProperty>";

        Own(DanishDocuments.Invoice.Replace("</a:Item>", property + "</a:Item>", StringComparison.Ordinal))
            .ShouldBe(rules);
    }

    [Fact]
    public void Sums_ThatOioublLetsPass_OnlyWarn()
    {
        // A line free of charge is no part of OIOUBL's sum of lines; the reader counts it.
        var document = DanishDocuments.Invoice;
        var line = document[
            document.IndexOf("<a:InvoiceLine>", StringComparison.Ordinal)..document.IndexOf(
                "</Invoice>",
                StringComparison.Ordinal
            )
        ];
        var free = line.Replace("<b:ID>1</b:ID>", "<b:ID>2</b:ID>", StringComparison.Ordinal)
            .Replace(
                "<a:TaxTotal>",
                "<b:FreeOfChargeIndicator>true</b:FreeOfChargeIndicator><a:TaxTotal>",
                StringComparison.Ordinal
            )
            .Replace("1000.00</b:TaxableAmount>", "0.00</b:TaxableAmount>", StringComparison.Ordinal)
            .Replace("250.00</b:TaxAmount>", "0.00</b:TaxAmount>", StringComparison.Ordinal);

        var verdict = Judge(document.Replace("</Invoice>", free + "</Invoice>", StringComparison.Ordinal));

        verdict.IsValid.ShouldBeTrue();
        verdict.Findings.ShouldContain(one => one.Rule == "BR-CO-10" && one.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("Reminder", "", "F-REM006")]
    [InlineData("Order", "<b:SalesOrderID>1</b:SalesOrderID>", "F-ORD002")]
    [InlineData("OrderResponseSimple", "<b:CustomerReference>1</b:CustomerReference>", "F-ORS002")]
    [InlineData("ApplicationResponse", "<a:DocumentResponse/><a:DocumentResponse/>", "F-APR054")]
    [InlineData("Catalogue", "", "F-CAT005")]
    public void Kind_OfItsOwn_HasItsOwnSet(string root, string content, string rule)
    {
        var head = DanishDocuments.Head(root);

        var verdict = Judge(head.Replace($"</{root}>", $"{content}</{root}>", StringComparison.Ordinal));

        verdict.Releases.ShouldHaveSingleItem().Name.ShouldBe($"oioubl-{verdict.Kind}");
        verdict.Findings.Select(one => one.Rule).ShouldContain(rule);
    }

    [Fact]
    public void Kind_WithoutRulesHere_SaysSo()
    {
        var verdict = Judge(DanishDocuments.Head("DespatchAdvice"));

        verdict.Releases.ShouldBeEmpty();
        verdict.Findings.ShouldContain(one => one.Rule == "NSG-PROFILE-UNKNOWN");
    }

    [Fact]
    public void Rules_OfAllKinds_AreReadAndHaveATextThatIsComplete()
    {
        foreach (var kind in OioublRules.Kinds)
        {
            var rules = OioublRules.Of(kind).Rules.ToList();
            rules.Count.ShouldBeGreaterThan(300, kind);
            foreach (var rule in rules.DistinctBy(one => (one.Id, one.TextKey)))
            {
                RuleTexts.Has(rule.TextKey, "en").ShouldBeTrue($"{kind} {rule.Id} {rule.TextKey}");
                RuleTexts.Of(rule, "en").Text.ShouldNotContain("{", customMessage: rule.Id);
            }
        }
    }

    [Fact]
    public void LongInvoice_OfManyLines_IsJudgedInOnePass()
    {
        const int Count = 3000;
        var document = DanishDocuments.Invoice;
        var start = document.IndexOf("<a:InvoiceLine>", StringComparison.Ordinal);
        var line = document[start..document.IndexOf("</Invoice>", StringComparison.Ordinal)];
        var lines = string.Concat(
            Enumerable
                .Range(1, Count)
                .Select(i =>
                    line.Replace(
                        "<b:ID>1<",
                        string.Create(CultureInfo.InvariantCulture, $"<b:ID>{i % 2999}<"),
                        StringComparison.Ordinal
                    )
                )
        );

        var rules = Judge(document[..start] + lines + "</Invoice>").Findings.Select(one => one.Rule).ToList();

        rules.Count(one => one == "W-INV237").ShouldBe(1);
        rules.ShouldContain("F-INV126");
        rules.ShouldContain("F-LIB402");
    }

    private static DocumentVerdict Judge(string document) =>
        DocumentValidator.Validate(
            Encoding.UTF8.GetBytes(document),
            new ValidationOptions(RuleChoice.Detected(new DateOnly(2026, 11, 1)))
        );

    private static string Own(string document) =>
        string.Join(
            ' ',
            Judge(document)
                .Findings.Where(one => one.Rule[1] == '-' || one.Rule.StartsWith("OIOUBL", StringComparison.Ordinal))
                .Select(one => one.Rule)
                .Order(StringComparer.Ordinal)
        );
}
