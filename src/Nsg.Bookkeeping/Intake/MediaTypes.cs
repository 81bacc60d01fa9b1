using Nsg.Countries;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>The programme's media types for the kinds of documents that the node books.</summary>
public static class MediaTypes
{
    /// <summary>The common prefix.</summary>
    public const string Prefix = "application/vnd.nordicsmartgovernment.";

    /// <summary>Any other document.</summary>
    public const string Other = Prefix + "other";

    /// <summary>A catalogue.</summary>
    public const string Catalogue = Prefix + "catalogue";

    /// <summary>What ends a catalogue.</summary>
    public const string CatalogueDeletion = Prefix + "catalogue-deletion";

    /// <summary>A bank statement.</summary>
    public const string BankStatement = Prefix + "bank-statement";

    /// <summary>The kind of a document that is kept under a media type.</summary>
    public static string KindOf(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        return mediaType.StartsWith(Prefix, StringComparison.Ordinal) ? mediaType[Prefix.Length..] : "other";
    }

    /// <summary>The media type of a file that is kept as it is, by the format found in it.</summary>
    public static string OfFormat(string format) =>
        format switch
        {
            "PDF" => "application/pdf",
            "PNG" => "image/png",
            "JPEG" => "image/jpeg",
            _ => Other,
        };

    /// <summary>The media type of an invoice, credit note or receipt, seen from the company's side.</summary>
    public static string Of(DocumentKind kind, TradeDirection direction) =>
        (kind, direction) switch
        {
            (DocumentKind.CreditNote, _) => Prefix + "credit-note",
            (DocumentKind.Receipt, TradeDirection.Purchase) => Prefix + "purchase-receipt",
            (DocumentKind.Receipt, _) => Prefix + "sales-receipt",
            (_, TradeDirection.Purchase) => Prefix + "purchase-invoice",
            _ => Prefix + "sales-invoice",
        };
}
