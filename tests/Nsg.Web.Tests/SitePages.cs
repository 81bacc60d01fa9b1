using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Reminders;
using Nsg.Countries;
using Nsg.Documents.Reading;
using Nsg.Node.Invoicing;
using Nsg.Node.Payments;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Inbox;

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
            (
                "bulk-remind",
                $"/bulk?action=remind&company={site.KeyIn(Country.NO)}&company={site.KeyIn(Country.SE)}",
                DemoSite.Accountant
            ),
            ("bulk-appoint", $"/bulk?action=appoint&company={site.KeyIn(Country.NO)}", "kari"),
            ("nothing", "/companies/nosuchkey", DemoSite.Accountant),
            ("design", "/design", DemoSite.Accountant),
            ("operator", "/operator", "sigrun"),
            ("operator-all", "/operator?look=all", "sigrun"),
            ("missing", "/nothing/here", "kari"),
            ("developer", "/developer", DemoSite.Accountant),
            ("developer-reference", "/developer/reference?tag=Ledger", DemoSite.Accountant),
            ("developer-keys", "/developer/keys", "sigrun"),
            ("developer-new-key", "/developer/keys", "kari"),
            ("developer-events", "/developer/events", DemoSite.Accountant),
            ("developer-sandbox", "/developer/sandbox", DemoSite.Accountant),
            ("events", company + "/events", "kari"),
            ("overview", company, "kari"),
            ("cash", company + "/cash", "kari"),
            ("life", company + "/life", "kari"),
            ("month", company + "/months/2025-10", "liv"),
            ("inbox", company + "/inbox", "kari"),
            ("document", $"{company}/documents/{waiting}", "kari"),
            ("journal", company + "/journal", "kari"),
            ("voucher", $"{company}/vouchers/{entry.Entry}", "kari"),
            ("accounts", company + "/accounts", "liv"),
            ("account", $"{company}/accounts/{entry.Lines[0].Account}", "liv"),
            ("open-items", company + "/open-items", "kari"),
            ("products", company + "/products", "kari"),
            ("product", $"{company}/products/{Uri.EscapeDataString(Product(site))}", "kari"),
            ("party", $"{company}/parties/{Party(site)}", "kari"),
            ("grant", $"{company}/sharing/{Asked(site)}", "kari"),
            ("product-classes", company + "/products?by=classification", "kari"),
            ("reminders", $"{company}/open-items/reminders?item={Reminded(site):N}", "kari"),
            ("invoices", company + "/invoices", "kari"),
            ("invoice-new", $"{company}/invoices/new?like={Sold(site):N}", "kari"),
            ("issued", $"{company}/documents/{Issued(site)}", "kari"),
            ("paper", $"{company}/documents/{Issued(site)}/paper", "kari"),
            ("letter", $"{company}/open-items/{Reminded(site)}/reminder", "kari"),
            ("payments", company + "/payments", "kari"),
            ("payment-order", Ordered(site), DemoSite.Accountant),
            ("bank", $"{company}/bank?line={line.Line:N}", "kari"),
            ("bank-held", company + "/bank?only=held", "kari"),
            ("search", company + "/search?q=fjord", "kari"),
            ("entry", company + "/entries/new", "kari"),
            ("periods", company + "/periods", "kari"),
            ("year", company + "/years/2025-12-31", DemoSite.Accountant),
            ("reports", company + "/reports", "kari"),
            (
                "report",
                company
                    + "/reports/no.vat?period=2025-T6&line="
                    + Uri.EscapeDataString(Nsg.Reporting.ReportCatalogue.Find("no.vat")!.Lines[0].Id),
                "kari"
            ),
            ("report-adjust", company + "/reports/no.accounts/adjust?period=2025&line=other_cost", "kari"),
            (
                "entry-for-report",
                company + "/entries/new?report=no.vat&period=2025-T6&account=7500&date=2025-12-31",
                "kari"
            ),
            ("statement", company + "/reports/no.accounts?period=2025", "liv"),
            ("sharing", company + "/sharing", "kari"),
            ("upload", Uploaded(site), "kari"),
            (
                "request",
                $"/companies/{site.KeyIn(Country.SE)}/sharing/{DemoRequest.WaitingAsync(site).GetAwaiter().GetResult()}",
                "erik"
            ),
            (
                "grant-given",
                $"/companies/{site.KeyIn(Country.DK)}/sharing/{DemoRequest.GivenAsync(site).GetAwaiter().GetResult()}",
                "mette"
            ),
            ("accesses", company + "/accesses", "anders"),
            ("accesses-own-people", company + "/accesses/people", "kari"),
            ("own-looks", "/looks", "kari"),
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

    /// <summary>An invoice to a customer that came as a document.</summary>
    internal static Guid Sold(DemoSite site) =>
        site.Store.Query(
            site.KeyIn(Country.NO),
            books => books.DocumentsOf("booked", "invoice", 0, 1, direction: "sale")[0].Document
        );

    private static string Product(DemoSite site) =>
        site.Store.Query(
            site.KeyIn(Country.NO),
            books =>
                books
                    .ProductFigures()
                    .Sums(
                        books.Lines(new LineSelection { Direction = "purchase" }).ToList(),
                        new LineGrouping("product")
                    )[0]
                    .Key
        );

    private static string Party(DemoSite site) =>
        site.Store.Query(site.KeyIn(Country.NO), books => books.PartyList()[0].Reference);

    private static Guid Asked(DemoSite site) =>
        site.Store.Query(site.KeyIn(Country.NO), books => books.Grants().Select(one => one.Id).ToList())[0];

    /// <summary>The page of an order to the bank: of the first supplier's invoice that can be paid.</summary>
    private static string Ordered(DemoSite site)
    {
        foreach (var key in site.Store.Companies().Select(company => company.Key))
        {
            if (site.Store.Query(key, books => books.PaymentOrders(long.MaxValue, 1)) is [var earlier])
            {
                return $"/companies/{key}/payments/{earlier.Order}";
            }
        }

        foreach (var key in site.Store.Companies().Select(company => company.Key))
        {
            foreach (
                var item in site.Store.Query(
                    key,
                    books => books.OpenItemsPage(TradeDirection.Purchase, null, Guid.Empty, 50)
                )
            )
            {
                try
                {
                    var wanted = new CompanyPayments(site.Store, key, ReadingLimits.Default).Read(
                        new PaymentsRequest([new PaymentItemRequest(item.Id)])
                    );
                    var order = site
                        .Store.DecideAsync(key, books => new PaymentDesk(books).Order(wanted, "test"))
                        .GetAwaiter()
                        .GetResult();
                    return $"/companies/{key}/payments/{order.Order}";
                }
                catch (PaymentsRefusedException)
                {
                    // The next one may be payable.
                }
            }
        }

        throw new InvalidOperationException("nothing of the demo can be paid");
    }

    /// <summary>An invoice that was issued here.</summary>
    private static Guid Issued(DemoSite site)
    {
        var key = site.KeyIn(Country.NO);
        if (site.Store.Query(key, books => books.IssuedInvoices(null, 1)) is [var earlier])
        {
            return earlier.Document;
        }

        var request = new InvoiceRequest(
            new InvoicePartyRequest("Fjordhuset Bergen AS", "NO:974760673", Street: "Kaien 1", City: "Bergen"),
            [new InvoiceLineRequest("Lamp", 2m, 450m), new InvoiceLineRequest("Fitting", 1.5m, 800m, "HUR")],
            IssueDate: new DateOnly(2025, 12, 30),
            DueDate: new DateOnly(2026, 1, 13),
            BuyerReference: "Kari",
            PayTo: "NO9386011117947"
        );
        return new InvoiceIssue(site.Store, key, TimeProvider.System, ReadingLimits.Default)
            .CreateAsync(request, null, "test")
            .GetAwaiter()
            .GetResult()
            .Document;
    }

    /// <summary>What became of two files that were sent.</summary>
    private static string Uploaded(DemoSite site)
    {
        var (key, id) = (site.KeyIn(Country.NO), Guid.Parse("01890000-0000-7000-8000-000000000001"));
        var person = site.Store.People.List().First(one => one.Subject == "kari").Key;
        var document = site.Store.Query(key, books => books.DocumentsOf("review", null, 0, 1)[0].Document);
        site.Part<UploadResults>()
            .Keep(
                id,
                key,
                person,
                [
                    new UploadLine("bill.pdf", IntakeState.Stored, document, []),
                    new UploadLine("broken.xml", IntakeState.Rejected, null, ["too many files at once"]),
                ]
            );
        return $"/companies/{key}/inbox/taken/{id:N}";
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
