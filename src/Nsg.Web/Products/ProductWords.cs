using Nsg.Bookkeeping.Products;
using Nsg.Web.Languages;

namespace Nsg.Web.Products;

/// <summary>Words for what figures of products call things by.</summary>
internal static class ProductWords
{
    internal static Phrase Method(FootprintMethod method) =>
        method switch
        {
            FootprintMethod.SupplierSpecific => ProductTexts.Specific,
            FootprintMethod.AverageData => ProductTexts.Average,
            FootprintMethod.SpendBased => ProductTexts.Spend,
            _ => ProductTexts.Unknown,
        };
}
