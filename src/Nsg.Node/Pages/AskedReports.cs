using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Node.Sharing;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Web.Asking;

namespace Nsg.Node.Pages;

/// <summary>What can be fetched under a grant, and what was.</summary>
internal static class AskedReports
{
    private const int ReceiptsScanned = 1_000;
    private const int ReceiptsMax = 50;

    /// <summary>Reports of the company's country, with their titles.</summary>
    internal static IReadOnlyList<(string Name, string Title)> Catalogue(
        NodeStore store,
        string company,
        string language
    )
    {
        var country = store.Company(company)!.Pack.Country.Code;
        return [.. ReportCatalogue.OfCountry(country).Select(one => (one.Id, one.Title(language)))];
    }

    /// <summary>Reports that a grant opens: its own, those it names, all of the country, or the annual accounts alone; each
    /// with its periods within the days of the grant. Annual accounts and VAT returns come first.</summary>
    internal static IReadOnlyList<AskedReport> Of(
        NodeStore store,
        string company,
        Grant grant,
        string language,
        DateOnly today
    )
    {
        var terms = grant.Terms;
        var definitions = terms.Definition is { } own
            ? [GrantedReports.Parse(own)]
            : Catalogue(store, company, language)
                .Where(one =>
                    GrantedRequest.IsAccounts(one.Name)
                        ? Resources.IsOpened(Resources.Statements, terms) || terms.Reports.Contains(one.Name)
                        : terms.Resources.Contains(Resources.Reports)
                            && (terms.Reports.Count == 0 || terms.Reports.Contains(one.Name))
                )
                .Select(one => ReportCatalogue.Find(one.Name)!);
        return
        [
            .. definitions
                .Select(definition => new AskedReport(
                    definition.Id,
                    definition.Title(language),
                    [.. GrantedPeriods.Of(definition, terms.From, terms.To, today).Select(period => period.ToString())],
                    [.. ReportFormats.Of(definition)]
                ))
                .OrderBy(report =>
                    GrantedRequest.IsAccounts(report.Name) ? 0
                    : report.Name.EndsWith(".vat", StringComparison.Ordinal) ? 1
                    : 2
                )
                .ThenBy(report => report.Title, StringComparer.Ordinal),
        ];
    }

    /// <summary>The newest releases under a grant, looked for among the newest of the company.</summary>
    internal static IReadOnlyList<(long Sequence, DateTimeOffset Time, string What)> Receipts(
        NodeStore store,
        string company,
        Grant grant
    )
    {
        if (grant.Uses == 0)
        {
            return [];
        }

        var total = store.Query(company, books => books.Checkpoint().Access.Size);
        return
        [
            .. AccessHistory
                .Of(store, company, Math.Max(0, total - ReceiptsScanned), ReceiptsScanned)
                .Where(row => row.Grant == grant.Id && row.Client == grant.Terms.Client)
                .Reverse()
                .Take(ReceiptsMax)
                .Select(row =>
                    (
                        row.Sequence,
                        row.Time,
                        row.Report
                            ?? row.Route[
                                (row.Route.LastIndexOf("{key}/", StringComparison.Ordinal) + "{key}/".Length)..
                            ]
                    )
                ),
        ];
    }
}
