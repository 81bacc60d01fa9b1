using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Playwright;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Invoicing;
using Nsg.Web.Overview;
using Nsg.Web.Pages;
using Nsg.Web.Reports;

namespace Nsg.Web.Tests;

/// <summary>What lists hold, in which order, and as of which day.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class ListTests(DemoSite site)
{
    private string Norway => site.KeyIn(Country.NO);

    [BrowserFact]
    public void Documents_OfAMonth_AreFoundPageByPage()
    {
        var (first, last) = (new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28));
        site.Store.Query(
            Norway,
            books =>
            {
                foreach (
                    var (state, kind) in new (string?, string?)[]
                    {
                        (null, null),
                        ("booked", "invoice"),
                        ("review", null),
                    }
                )
                {
                    var (found, before) = (new List<Guid>(), long.MaxValue);
                    while (books.LatestDocuments(state, kind, before, 3, (first, last)) is [.., var end] page)
                    {
                        found.AddRange(page.Select(row => row.Document));
                        before = end.Sequence;
                    }

                    found.ShouldBe(
                        books
                            .Documents()
                            .Where(row => state is null || row.State == state)
                            .Where(row => kind is null || row.Kind == kind)
                            .Where(row => row.Date is not { } day || (day >= first && day <= last))
                            .OrderByDescending(row => row.Sequence)
                            .Select(row => row.Document)
                    );
                }

                books.LatestDocuments(null, null, long.MaxValue, 4, (first, last)).Count.ShouldBe(4);

                return true;
            }
        );
    }

    [BrowserFact]
    public async Task Inbox_OfAMonth_LeadsToItsNextPage()
    {
        using var http = await site.ClientAsync(DemoSite.Accountant);
        var busiest = site.Store.Query(
            Norway,
            books =>
                books
                    .Documents()
                    .Where(row => row.Date is not null)
                    .CountBy(row => MonthModel.Name(row.Date!.Value))
                    .MaxBy(month => month.Value)
        );
        var html = await http.GetStringAsync($"/companies/{Norway}/inbox?state=all&month={busiest.Key}");
        html.Contains("rel=\"next\"", StringComparison.Ordinal).ShouldBe(busiest.Value > 50);
        html.ShouldContain($"value=\"{busiest.Key}\"");
    }

    [BrowserFact]
    public void Documents_ThatProveVouchers_AreAskedForAtOnce() =>
        site.Store.Query(
            Norway,
            books =>
            {
                var all = books.Documents().Take(120).Select(row => row.Document).ToList();
                var proving = books.ProvingAmong([.. all, Guid.Empty]);
                proving.ShouldBe(all.Where(document => books.EntriesProvenBy(document).Count > 0), ignoreOrder: true);
                proving.Count.ShouldBeGreaterThan(50);
                books.ProvingAmong([]).ShouldBeEmpty();
                return true;
            }
        );

    [BrowserFact]
    public void BooksDay_WithAVoucherDatedAhead_IsNoDayToCome()
    {
        site.Store.Query(Norway, books => BooksDay.Of(books, new DateOnly(2025, 6, 15)))
            .ShouldBe(new DateOnly(2025, 6, 15));
        site.Store.Query(Norway, books => BooksDay.Of(books, new DateOnly(2027, 6, 15)))
            .ShouldNotBeNull()
            .Day.ShouldBe(31);
    }

    [BrowserFact]
    public void InvoiceForm_WithAllItsLinesFilled_KeepsThemWhenMoreAreAskedFor()
    {
        var form = new FormCollection(
            new Dictionary<string, StringValues>
            {
                ["item"] = new StringValues(Enumerable.Range(1, 100).Select(number => $"Line {number}").ToArray()),
            }
        );
        var model = site.Store.Query(
            Norway,
            books => InvoiceFormModel.Of(books, form, "request", new DateOnly(2025, 12, 30)).WithMoreLines()
        );
        model.Lines.Select(line => line.Item).ShouldBe(form["item"]);
    }

    [BrowserFact]
    public async Task Language_OfACompanysPage_IsMarked()
    {
        using var http = await site.ClientAsync(DemoSite.Accountant);
        var html = await http.GetStringAsync($"/companies/{Norway}/inbox?lang=sv");
        html.ShouldContain("hreflang=\"sv\" aria-current=\"true\"");
        html.ShouldNotContain("hreflang=\"en\" aria-current");
    }

    [BrowserFact]
    public void Companies_WithoutARate_StandLastBothWays()
    {
        var row = site.Store.Query(Norway, books => CompanyRow.Of(books, new DateOnly(2026, 1, 1)));
        CompanyRow[] rows =
        [
            row with
            {
                Name = "b",
                Owed = new Money(900m, Currency.NOK),
                EuroRate = null,
            },
            row with
            {
                Name = "C",
                Owed = new Money(110m, Currency.NOK),
                EuroRate = 11m,
            },
            row with
            {
                Name = "a",
                Owed = new Money(20m, Currency.EUR),
                EuroRate = null,
            },
        ];
        Names("owed").ShouldBe(["C", "a", "b"]);
        Names("-owed").ShouldBe(["a", "C", "b"]);
        Names("name").ShouldBe(["a", "b", "C"]);
        Names("-name").ShouldBe(["C", "b", "a"]);
        Names("").ShouldBe(["a", "b", "C"]);

        IEnumerable<string> Names(string sort) => CompanySort.Of(CompanySort.Read(sort), rows).Select(one => one.Name);
    }

    [BrowserFact]
    public void Companies_WhoseLateReportsAreApproved_StandBehindThoseWithUntouchedOnes()
    {
        var (day, today) = (new DateOnly(2025, 3, 1), new DateOnly(2026, 1, 1));
        var row = site.Store.Query(Norway, books => CompanyRow.Of(books, today)) with { Waiting = 0, Requests = 0 };
        CompanyRow[] rows =
        [
            Late("approved", 2),
            Late("untouched", 0),
            Late("half", 1),
            row with
            {
                Name = "none late",
            },
        ];

        CompanySort
            .Of(CompanySort.Read(""), rows)
            .Select(one => one.Name)
            .ShouldBe(["untouched", "half", "approved", "none late"]);

        CompanyRow Late(string name, int approved) =>
            row with
            {
                Name = name,
                Oldest = new ObligationLine("no.vat", "MVA", "2025-01", day, approved > 0 ? "approved" : "open", null)
                {
                    MoreLate = 1,
                    LateApproved = approved,
                },
            };
    }

    [BrowserFact]
    public async Task Inbox_PutInOrder_StandsSoPageByPage()
    {
        using var http = await site.ClientAsync(DemoSite.Accountant);
        var (documents, names) = site.Store.Query(
            Norway,
            books =>
            {
                var all = books.Documents().Where(row => row.Payable?.Currency == Currency.NOK).ToList();
                return (
                    all.ToDictionary(row => row.Document, row => row.Payable!.Value.Amount),
                    all.ToDictionary(row => row.Document, row => row.PartyName ?? row.FileName ?? row.Number)
                );
            }
        );
        var path = $"/companies/{Norway}/inbox?lang=en&state=all&kind=invoice&sort=";
        foreach (var isRising in new[] { true, false })
        {
            var seen = new List<decimal>();
            var next = path + (isRising ? "amount" : "-amount");
            while (next is not null)
            {
                var html = await http.GetStringAsync(next);
                html.ShouldContain(isRising ? "aria-sort=\"ascending\"" : "aria-sort=\"descending\"");
                var shown = Ids(html, "documents");
                shown.Count.ShouldBeInRange(1, 50);
                seen.AddRange(shown.Where(documents.ContainsKey).Select(one => documents[one]));
                next = NextOf(html);
            }

            seen.Count.ShouldBeGreaterThan(50);
            seen.ShouldBe(isRising ? seen.Order() : seen.OrderDescending());
        }

        var byName = Ids(await http.GetStringAsync(path + "name"), "documents");
        byName
            .Where(names.ContainsKey)
            .Select(one => names[one])
            .ShouldBe(
                names
                    .Where(one => byName.Contains(one.Key))
                    .Select(one => one.Value)
                    .Order(StringComparer.OrdinalIgnoreCase)
            );
        Ids(await http.GetStringAsync(path + "nothing"), "documents")
            .ShouldBe(Ids(await http.GetStringAsync(path), "documents"));
    }

    [BrowserFact]
    public async Task Products_PutInOrder_StandSo()
    {
        using var http = await site.ClientAsync(DemoSite.Accountant);
        var path = $"/companies/{Norway}/products?lang=en&by=classification&sort=";
        var rising = Cells(await http.GetStringAsync(path + "amount"));
        rising.Count.ShouldBeGreaterThan(2);
        rising.ShouldBe(rising.Order());
        Cells(await http.GetStringAsync(path + "-amount")).ShouldBe(rising.OrderDescending());
        Cells(await http.GetStringAsync(path)).ShouldBe(rising.OrderDescending());

        static List<decimal> Cells(string html) =>
            [
                .. Regex
                    .Matches(html, "class=\"number strong\" data-label=\"Amount\">([^<]*)")
                    .Select(one => WebUtility.HtmlDecode(one.Groups[1].Value).Split('\u00A0')[0])
                    .Select(text =>
                        decimal.Parse(text.Replace(",", "").Replace('\u2212', '-'), CultureInfo.InvariantCulture)
                    ),
            ];
    }

    [BrowserFact]
    public async Task Payments_PutInOrder_StandSo_AndKeepItWhenTheyAreRefused()
    {
        var key = site.KeyIn(Country.SE);
        using var http = await site.ClientAsync(DemoSite.Accountant);
        var parties = site.Store.Query(
            key,
            books =>
                books
                    .OpenItemsPage(TradeDirection.Purchase, null, Guid.Empty, 100)
                    .ToDictionary(row => row.Id, row => row.Party)
        );
        parties.Count.ShouldBeGreaterThan(2);
        var path = $"/companies/{key}/payments?lang=en&sort=";
        Ids(await http.GetStringAsync(path + "party"), "documents")
            .Select(one => parties[one])
            .ShouldBe(parties.Values.Order(StringComparer.OrdinalIgnoreCase).Take(50));
        Ids(await http.GetStringAsync(path + "due"), "documents")
            .ShouldBe(Ids(await http.GetStringAsync(path), "documents"));
        Ids(await http.GetStringAsync(path + "-due"), "documents")[^1]
            .ShouldBe(Ids(await http.GetStringAsync(path), "documents")[0]);

        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path + "-party");
        await page.ClickAsync("form[action*='/payments'] button.first");
        (await page.Locator("[role=alert]").CountAsync()).ShouldBe(1);
        (await page.Locator("th[aria-sort=descending]").CountAsync()).ShouldBe(1);
        await context.CloseAsync();
    }

    [BrowserFact]
    public async Task Lists_OnANarrowPage_ArePutInOrderByABarOfLinks()
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions
            {
                Locale = "fi",
                ViewportSize = new ViewportSize { Width = 320, Height = 800 },
            }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        foreach (var path in new[] { "/", $"/companies/{Norway}/inbox?state=all", $"/companies/{Norway}/products" })
        {
            await page.GotoAsync(site.Address + path);
            await page.ClickAsync(".sort-bar summary");
            await page.ClickAsync(".sort-bar a >> nth=0");
            (await page.Locator(".sort-bar a[aria-current]").CountAsync()).ShouldBe(1);
            (await page.Locator("thead th > a:visible").CountAsync()).ShouldBe(0);
        }

        await context.CloseAsync();
    }

    /// <summary>Rows of a list, by the page that each leads to.</summary>
    private static List<Guid> Ids(string html, string place) =>
        [
            .. Regex
                .Matches(html, $"<th scope=\"row\"[^>]*>\\s*<a href=\"[^\"]*/{place}/([0-9a-f-]{{36}})\"")
                .Select(one => Guid.Parse(one.Groups[1].Value)),
        ];

    private static string? NextOf(string html) =>
        Regex.Match(html, "rel=\"next\" href=\"([^\"]*)\"") is { Success: true } link
            ? WebUtility.HtmlDecode(link.Groups[1].Value)
            : null;

    [BrowserFact]
    public async Task Sums_OfTickedDocuments_AreByDirectionAndTakeCreditNotesOff()
    {
        var context = await site.ContextAsync(DemoSite.Accountant);
        var page = await context.NewPageAsync();
        page.BePatient();
        var companies = string.Concat(site.Store.Companies().Select(company => "&company=" + company.Key));
        await page.GotoAsync(site.Address + "/bulk?lang=en&action=book&sure=50" + companies);
        var boxes = page.Locator("input[name=document]");
        foreach (var box in await boxes.AllAsync())
        {
            (await box.GetAttributeAsync("data-sum-of")).ShouldBeOneOf("Purchases with VAT", "Sales with VAT");
        }

        (await boxes.CountAsync()).ShouldBeGreaterThan(2);
        await boxes.EvaluateAllAsync<object>(
            """
            all => all.forEach((box, i) => {
                box.checked = i < 3;
                [box.dataset.amount, box.dataset.sumOf, box.dataset.currency] = [["100.00", "In"], ["-40.00", "In"], ["7.50", "Out"]][i % 3].concat("NOK");
                box.dispatchEvent(new Event("change", { bubbles: true }));
            })
            """
        );
        (await page.InnerTextAsync("output[data-chosen]"))
            .Replace('\u00A0', ' ')
            .ShouldEndWith("In: 60.00 NOK · Out: 7.50 NOK");
        await context.CloseAsync();
    }
}
