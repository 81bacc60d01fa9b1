using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Cii;

/// <summary>Reads UN/CEFACT Cross Industry Invoices D16B, by their view as UBL.</summary>
internal static class CiiReader
{
    internal const string Syntax = "CII D16B";

    internal static DocumentReading Read(XmlElementNode root, ReadingLimits limits)
    {
        var view = CiiView.Of(root);
        var reading = UblInvoiceReader.Read(view.Tree, view.Tree.Root, limits);
        if (reading is not DocumentReading.Understood(Invoice invoice))
        {
            return reading;
        }

        var left = view.Leftovers.Take(limits.UnmodelledMax + 1).ToList();
        IReadOnlyList<Oddity> oddities =
            left.Count <= limits.UnmodelledMax
                ? invoice.Oddities
                :
                [
                    .. invoice.Oddities,
                    new Oddity(
                        "unmodelled-more",
                        "more values than are listed have no place in the model and stand only in the original",
                        root.Position
                    ),
                ];
        return new DocumentReading.Understood(
            invoice with
            {
                Syntax = Syntax,
                Oddities = oddities,
                Unmodelled = [.. invoice.Unmodelled, .. left.Take(limits.UnmodelledMax)],
            }
        );
    }
}
