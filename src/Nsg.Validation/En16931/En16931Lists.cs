using Nsg.Validation.Engine;

namespace Nsg.Validation.En16931;

/// <summary>Code lists of EN 16931 that both syntaxes are held against, in the release of the rules.</summary>
internal static class En16931Lists
{
    internal static readonly CodeList Currencies = CodeList.Of("iso4217@1.3.16");
    internal static readonly CodeList Countries = CodeList.Of("iso3166@1.3.16");
    internal static readonly CodeList Schemes = CodeList.Of("iso6523@1.3.16");
    internal static readonly CodeList VatCategories = CodeList.Of("untdid5305@1.3.16");
    internal static readonly CodeList InvoiceTypes = CodeList.Of("untdid1001-invoice@1.3.16");
    internal static readonly CodeList CreditNoteTypes = CodeList.Of("untdid1001-creditnote@1.3.16");
    internal static readonly CodeList ExemptionReasons = CodeList.Of("vatex@1.3.16");
    internal static readonly CodeList AttachmentTypes = CodeList.Of("attachment-types@1.3.16");
}
