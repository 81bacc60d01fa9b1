using Nsg.Sharing.Grants;
using Nsg.Web.Languages;

namespace Nsg.Web.Asking;

/// <summary>Words for the grounds on which data are asked for.</summary>
internal static class AskingWords
{
    /// <summary>What a ground means, in a sentence.</summary>
    internal static Phrase About(GrantBasis basis) =>
        basis switch
        {
            GrantBasis.Consent => AskingTexts.AboutConsent,
            GrantBasis.Mandate => AskingTexts.AboutMandate,
            GrantBasis.Statute => AskingTexts.AboutStatute,
            GrantBasis.Case => AskingTexts.AboutCase,
            _ => AskingTexts.AboutOpen,
        };
}
