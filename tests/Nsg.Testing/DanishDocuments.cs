namespace Nsg.Testing;

/// <summary>OIOUBL documents of NemHandel, made up by us.</summary>
public static class DanishDocuments
{
    private const string Ubl = "urn:oasis:names:specification:ubl:schema:xsd:";
    private const string List = "urn:oioubl:codelist:";
    private const string Id = "urn:oioubl:id:";

    private const string Vat = $"""
        <a:TaxScheme><b:ID schemeID="{Id}taxschemeid-1.1" schemeAgencyID="320">63</b:ID><b:Name>Moms</b:Name></a:TaxScheme>
        """;

    private const string Category = $"""
        <a:TaxCategory><b:ID schemeID="{Id}taxcategoryid-1.1" schemeAgencyID="320">StandardRated</b:ID><b:Percent>25</b:Percent>{Vat}</a:TaxCategory>
        """;

    /// <summary>An invoice of one line, 1,250.00 kroner to pay, that keeps OIOUBL's rules.</summary>
    public static string Invoice { get; } =
        Document(
            "Invoice",
            $"""
            <b:IssueDate>2026-10-01</b:IssueDate>
            <b:InvoiceTypeCode listID="{List}invoicetypecode-1.1" listAgencyID="320">380</b:InvoiceTypeCode>
            <b:Note>Tak for ordren</b:Note>
            <b:DocumentCurrencyCode>DKK</b:DocumentCurrencyCode>
            """,
            $"""
            <a:PaymentMeans><b:ID>1</b:ID><b:PaymentMeansCode>42</b:PaymentMeansCode><b:PaymentDueDate>2026-10-31</b:PaymentDueDate>
              <b:PaymentChannelCode listID="{List}paymentchannelcode-1.1" listAgencyID="320">DK:BANK</b:PaymentChannelCode>
              <a:PayeeFinancialAccount><b:ID>0001234567</b:ID><a:FinancialInstitutionBranch><b:ID>4321</b:ID></a:FinancialInstitutionBranch></a:PayeeFinancialAccount>
            </a:PaymentMeans>
            """,
            "InvoiceLine",
            "InvoicedQuantity"
        );

    /// <summary>A credit note over the same.</summary>
    public static string CreditNote { get; } =
        Document(
            "CreditNote",
            "<b:IssueDate>2026-10-02</b:IssueDate><b:DocumentCurrencyCode>DKK</b:DocumentCurrencyCode>",
            "",
            "CreditNoteLine",
            "CreditedQuantity"
        );

    /// <summary>A document of a kind with nothing but its head.</summary>
    public static string Head(string root) =>
        $"""
            <{root} xmlns="{Ubl}{root}-2" xmlns:a="{Ubl}CommonAggregateComponents-2" xmlns:b="{Ubl}CommonBasicComponents-2">
              <b:UBLVersionID>2.1</b:UBLVersionID><b:CustomizationID>OIOUBL-2.02</b:CustomizationID>
              <b:ProfileID schemeAgencyID="320" schemeID="{Id}profileid-1.2">urn:www.nesubl.eu:profiles:profile5:ver2.0</b:ProfileID>
              <b:ID>77</b:ID>
            </{root}>
            """;

    private static string Document(string root, string head, string payment, string line, string quantity) =>
        Head(root)
            .Replace(
                $"</{root}>",
                $"""
                  {head}
                  <a:AccountingSupplierParty>{Party(
                    "DK20202020",
                    "Havnens Værksted ApS",
                    "Havnegade",
                    ""
                )}</a:AccountingSupplierParty>
                  <a:AccountingCustomerParty>{Party(
                    "DK30303030",
                    "Den Grønne Skole",
                    "Skolevej",
                    "<a:Contact><b:ID>7</b:ID></a:Contact>"
                )}</a:AccountingCustomerParty>
                  {payment}
                  <a:TaxTotal><b:TaxAmount currencyID="DKK">250.00</b:TaxAmount>{Subtotal}</a:TaxTotal>
                  <a:LegalMonetaryTotal><b:LineExtensionAmount currencyID="DKK">1000.00</b:LineExtensionAmount>
                    <b:TaxExclusiveAmount currencyID="DKK">250.00</b:TaxExclusiveAmount><b:TaxInclusiveAmount currencyID="DKK">1250.00</b:TaxInclusiveAmount>
                    <b:PayableAmount currencyID="DKK">1250.00</b:PayableAmount></a:LegalMonetaryTotal>
                  <a:{line}><b:ID>1</b:ID><b:{quantity} unitCode="EA">4</b:{quantity}><b:LineExtensionAmount currencyID="DKK">1000.00</b:LineExtensionAmount>
                    <a:TaxTotal><b:TaxAmount currencyID="DKK">250.00</b:TaxAmount>{Subtotal}</a:TaxTotal>
                    <a:Item><b:Description>Eftersyn af pumpe</b:Description><b:Name>Eftersyn</b:Name></a:Item>
                    <a:Price><b:PriceAmount currencyID="DKK">250.00</b:PriceAmount><b:BaseQuantity unitCode="EA">1</b:BaseQuantity></a:Price></a:{line}>
                </{root}>
                """,
                StringComparison.Ordinal
            );

    private static string Subtotal =>
        $"""
            <a:TaxSubtotal><b:TaxableAmount currencyID="DKK">1000.00</b:TaxableAmount><b:TaxAmount currencyID="DKK">250.00</b:TaxAmount>{Category}</a:TaxSubtotal>
            """;

    private static string Party(string number, string name, string street, string contact) =>
        $"""
            <a:Party><b:EndpointID schemeID="DK:CVR">{number}</b:EndpointID>
              <a:PartyIdentification><b:ID schemeID="DK:CVR">{number}</b:ID></a:PartyIdentification>
              <a:PartyName><b:Name>{name}</b:Name></a:PartyName>
              <a:PostalAddress><b:AddressFormatCode listID="{List}addressformatcode-1.1" listAgencyID="320">StructuredDK</b:AddressFormatCode>
                <b:StreetName>{street}</b:StreetName><b:BuildingNumber>1</b:BuildingNumber><b:CityName>Ebeltoft</b:CityName><b:PostalZone>8400</b:PostalZone>
                <a:Country><b:IdentificationCode>DK</b:IdentificationCode></a:Country></a:PostalAddress>
              <a:PartyTaxScheme><b:CompanyID schemeID="DK:SE">{number}</b:CompanyID>{Vat}</a:PartyTaxScheme>
              <a:PartyLegalEntity><b:RegistrationName>{name}</b:RegistrationName><b:CompanyID schemeID="DK:CVR">{number}</b:CompanyID></a:PartyLegalEntity>
              {contact}</a:Party>
            """;
}
