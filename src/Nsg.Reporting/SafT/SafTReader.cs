using Nsg.Ledger;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>Reads SAF-T Financial of Norway (1.10, 1.20, 1.30) and Denmark (2.1), voucher by voucher.</summary>
internal static class SafTReader
{
    private const string NamespacePrefix = "urn:StandardAuditFile-Taxation-Financial:";

    internal static IEnumerable<BookItem> Read(Stream file, BookLimits limits)
    {
        using var xml = new BookXml(file, limits);
        if (xml.Name != "AuditFile" || !xml.Namespace.StartsWith(NamespacePrefix, StringComparison.Ordinal))
        {
            throw new BookFileException(xml.Line, "the root element is not AuditFile of SAF-T Financial");
        }

        var issuer = xml.Namespace[NamespacePrefix.Length..];
        if (!Country.TryParse(issuer, out var country))
        {
            throw new BookFileException(
                xml.Line,
                $"SAF-T Financial of '{issuer}' is not known here; those of NO and DK are read"
            );
        }

        var odd = new SafTOddities(country);
        var (root, isTold) = (xml.Depth, false);
        while (xml.Child(root))
        {
            var section = xml.Name switch
            {
                "Header" => SafTHeader.Read(xml, country),
                "MasterFiles" => SafTMasterFiles.Read(xml, odd),
                "GeneralLedgerEntries" => SafTEntries.Read(xml, limits, odd),
                "SourceDocuments" => Passed(
                    xml,
                    "SourceDocuments are not taken: the vouchers hold what was posted of them"
                ),
                var other => Passed(xml, $"{other} is not taken: it is not of the format"),
            };
            if (!isTold && xml.Name != "Header")
            {
                throw new BookFileException(
                    xml.Line,
                    "the Header is missing, so that nobody knows whose books these are"
                );
            }

            isTold = true;
            foreach (var item in section)
            {
                switch (item)
                {
                    case BookCompany company:
                        odd.Of(company);
                        break;
                    case BookTaxCode code:
                        odd.Of(code);
                        break;
                }

                yield return item;
            }
        }

        xml.Finish();
        foreach (var note in odd.Notes(xml.Line))
        {
            yield return note;
        }

        if (!isTold)
        {
            throw new BookFileException(xml.Line, "the Header is missing, so that nobody knows whose books these are");
        }
    }

    private static IEnumerable<BookItem> Passed(BookXml xml, string why) => [new BookNote(why) { Line = xml.Line }];
}
