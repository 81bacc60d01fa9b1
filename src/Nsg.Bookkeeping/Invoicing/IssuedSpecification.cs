using Nsg.Documents.Model;
using Nsg.Documents.Ubl;

namespace Nsg.Bookkeeping.Invoicing;

/// <summary>The specification that an issued document follows (BT-24). A buyer without an electronic address, such as most
/// private persons, is not on the Peppol network: the document follows EN 16931 alone and goes on paper, as PDF or by
/// e-mail.</summary>
public static class IssuedSpecification
{
    private const string NetworkRules = "PEPPOL-";

    /// <summary>Whether the document can travel on the Peppol network.</summary>
    /// <param name="invoice">The document.</param>
    public static bool IsForPeppol(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return invoice.Buyer.ElectronicAddress is not null;
    }

    /// <summary>The document with the specification that its UBL names.</summary>
    internal static Invoice Named(Invoice invoice) =>
        IsForPeppol(invoice) ? invoice : invoice with { Profile = UblInvoiceWriter.Core };

    /// <summary>Whether a line of findings is of a rule of the network's own.</summary>
    internal static bool IsOfNetwork(string finding) => finding.StartsWith(NetworkRules, StringComparison.Ordinal);
}
