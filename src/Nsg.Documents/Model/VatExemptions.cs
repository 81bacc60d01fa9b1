namespace Nsg.Documents.Model;

/// <summary>What an invoice says of a VAT category without tax (BT-120, BT-121): the codes of the VATEX list.</summary>
public static class VatExemptions
{
    /// <summary>Code and reason of a category (UNTDID 5305), where the category alone tells them; null for exempt
    /// supplies (E), whose reason the seller knows.</summary>
    public static (string? Code, string? Reason) Of(string category) =>
        category switch
        {
            "K" => ("VATEX-EU-IC", "Intra-community supply"),
            "AE" => ("VATEX-EU-AE", "Reverse charge"),
            "G" => ("VATEX-EU-G", "Export outside the EU"),
            "O" => ("VATEX-EU-O", "Not subject to VAT"),
            _ => (null, null),
        };
}
