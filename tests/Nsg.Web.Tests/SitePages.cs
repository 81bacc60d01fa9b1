using Nsg.Bookkeeping.Reminders;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Every page of the demo's site with a name for its picture and who looks at it.</summary>
internal static class SitePages
{
    internal static IEnumerable<(string Name, string Path, string? Person)> All(DemoSite site)
    {
        var company = "/companies/" + site.KeyIn(Country.NO);
        var waiting = site.Store.Query(
            site.KeyIn(Country.NO),
            books => books.DocumentsOf("review", null, 0, 1)[0].Document
        );
        var entry = site.Store.Query(site.KeyIn(Country.NO), books => books.LatestEntries(null, null, null, 0, 1)[0]);
        var line = site.Store.Query(
            site.KeyIn(Country.NO),
            books =>
                books.LatestBankLines(true, null, 1) is [var open] ? open : books.LatestBankLines(false, null, 1)[0]
        );
        var bank = "/ask/" + DemoRequest.Bank(site).Id;
        return
        [
            ("sign-in", "/sign-in", null),
            ("companies", "/", DemoSite.Accountant),
            (
                "bulk-book",
                $"/bulk?action=book&sure=50&company={site.KeyIn(Country.NO)}&company={site.KeyIn(Country.SE)}",
                DemoSite.Accountant
            ),
            (
                "bulk-approve",
                $"/bulk?action=approve&company={site.KeyIn(Country.NO)}&company={site.KeyIn(Country.SE)}",
                DemoSite.Accountant
            ),
            ("bulk-appoint", $"/bulk?action=appoint&company={site.KeyIn(Country.NO)}", "kari"),
            ("nothing", "/companies/nosuchkey", DemoSite.Accountant),
            ("design", "/design", DemoSite.Accountant),
            ("developer", "/developer", DemoSite.Accountant),
            ("developer-reference", "/developer/reference?tag=Ledger", DemoSite.Accountant),
            ("developer-keys", "/developer/keys", "sigrun"),
            ("developer-new-key", "/developer/keys", "kari"),
            ("developer-sandbox", "/developer/sandbox", DemoSite.Accountant),
            ("events", company + "/events", "kari"),
            ("overview", company, "kari"),
            ("month", company + "/months/2025-10", "liv"),
            ("inbox", company + "/inbox", "kari"),
            ("document", $"{company}/documents/{waiting}", "kari"),
            ("journal", company + "/journal", "kari"),
            ("voucher", $"{company}/vouchers/{entry.Entry}", "kari"),
            ("accounts", company + "/accounts", "liv"),
            ("account", $"{company}/accounts/{entry.Lines[0].Account}", "liv"),
            ("open-items", company + "/open-items", "kari"),
            ("products", company + "/products", "kari"),
            ("product-classes", company + "/products?by=classification", "kari"),
            ("reminders", $"{company}/open-items/reminders?item={Reminded(site):N}", "kari"),
            ("payments", company + "/payments", "kari"),
            ("bank", $"{company}/bank?line={line.Line:N}", "kari"),
            ("search", company + "/search?q=fjord", "kari"),
            ("entry", company + "/entries/new", "kari"),
            ("periods", company + "/periods", "kari"),
            ("reports", company + "/reports", "kari"),
            (
                "report",
                company
                    + "/reports/no.vat?period=2025-T6&line="
                    + Uri.EscapeDataString(Nsg.Reporting.ReportCatalogue.Find("no.vat")!.Lines[0].Id),
                "kari"
            ),
            ("statement", company + "/reports/no.accounts?period=2025", "liv"),
            ("sharing", company + "/sharing", "kari"),
            ("accesses", company + "/accesses", "anders"),
            ("apps", company + "/apps", "kari"),
            ("people", company + "/people", "kari"),
            ("verify", "/verify", null),
            ("ask-for-nobody", "/ask", "kari"),
            ("asker", bank, DemoSite.Asker),
            ("ask-directory", bank + "/companies", DemoSite.Asker),
            ("ask-form", $"{bank}/companies/{site.KeyIn(Country.NO)}", DemoSite.Asker),
            (
                "asked-waiting",
                $"{bank}/companies/{site.KeyIn(Country.SE)}/grants/{DemoRequest.WaitingAsync(site).GetAwaiter().GetResult()}",
                DemoSite.Asker
            ),
            (
                "asked",
                $"{bank}/companies/{site.KeyIn(Country.DK)}/grants/{DemoRequest.GivenAsync(site).GetAwaiter().GetResult()}",
                DemoSite.Asker
            ),
        ];
    }

    /// <summary>An overdue invoice whose customer is reminded.</summary>
    private static Guid Reminded(DemoSite site)
    {
        var key = site.KeyIn(Country.NO);
        var item = site.Store.Query(
            key,
            books =>
                books
                    .OpenItemsPage(TradeDirection.Sale, null, Guid.Empty, 20)
                    .First(one => one is { IsCredit: false, IsInReview: false })
                    .Id
        );
        site.Store.DecideAsync(key, books => new ReminderDesk(books).Remind(item, "test"))
            .GetAwaiter()
            .GetResult()
            .ShouldBeNull();
        return item;
    }
}
