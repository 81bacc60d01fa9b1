using System.Net;
using Microsoft.Playwright;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Tests;

/// <summary>Judging documents: what the pages tell, what they ask for, what comes of it.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed partial class InboxTests(DemoSite site)
{
    private static readonly Dictionary<Country, string> Speech = new()
    {
        [Country.NO] = "nb",
        [Country.SE] = "sv",
        [Country.DK] = "da",
        [Country.FI] = "fi",
        [Country.IS] = "is",
    };

    [BrowserFact]
    public void Lines_OfTheDemosBooks_AreAllSaidInEveryLanguage()
    {
        foreach (var company in site.Store.Companies())
        {
            var lines = site.Store.Query(
                company.Key,
                books =>
                    books
                        .Documents()
                        .SelectMany(row => row.Reasons.Concat(row.Warnings).Append(row.ProposalWhy))
                        .Concat(books.Settlements().Select(one => one.Why))
                        .Concat(books.Flags().Select(one => one.Text))
                        .Concat(
                            books
                                .LatestEntries(null, null, null, 0, 1_000)
                                .SelectMany(entry =>
                                    entry
                                        .Lines.Where(_ =>
                                            entry.Rule?.StartsWith("account.", StringComparison.Ordinal) == true
                                        )
                                        .Select(line => line.Text)
                                        .Append(entry.Why)
                                )
                        )
                        .OfType<string>()
                        .Distinct()
                        .ToList()
            );
            lines.Count.ShouldBeGreaterThan(100);
            foreach (var language in Language.All)
            {
                lines.Where(line => Said.Of(language, line).IsLeft).ShouldBeEmpty(language.Name);
            }
        }
    }

    [BrowserFact]
    public async Task Pages_OfWaitingDocuments_HoldNoEnglishInAnotherLanguage()
    {
        using var http = await site.ClientAsync(DemoSite.Accountant);
        foreach (var company in site.Store.Companies())
        {
            var language = Speech[company.Pack.Country];
            foreach (
                var path in Waiting(company.Key)
                    .Select(row => $"/documents/{row.Document}?tried=1&lang={language}")
                    .Append($"/inbox?lang={language}")
                    .Append($"?lang={language}")
            )
            {
                var html = (await http.GetStringAsync($"/companies/{company.Key}{path}")).Split("<main")[1];
                html.ShouldNotContain("lang=\"en\"", Case.Sensitive, path);
                html.ShouldNotContain("confidence", Case.Insensitive, path);
            }
        }
    }

    [BrowserFact]
    public async Task Invoice_WithDiscounts_AddsUpOnThePage()
    {
        var key = site.KeyIn(Country.NO);
        var (row, invoice) = Waiting(key)
            .Select(row => (Row: row, Invoice: InvoiceOf(key, row)!))
            .First(one => one.Invoice.AllowancesAndCharges.Count > 0);
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        var sums = await page.Locator("section[aria-labelledby=invoice] tfoot tr").AllInnerTextsAsync();
        sums[0].ShouldContain("Sum of the lines");
        var amounts = sums.Select(text =>
                PageForm
                    .Amount(
                        text.Split('\t')[^1].Replace(invoice.Currency.Code, "", StringComparison.Ordinal),
                        Language.All[0]
                    )!
                    .Value
            )
            .ToList();
        var changes = invoice.AllowancesAndCharges.Count;
        amounts.Take(1 + changes).Sum().ShouldBe(amounts[1 + changes]);
        amounts[1 + changes].ShouldBe(invoice.Totals.TaxExclusive);
        sums[1].ShouldContain("Discount");
    }

    [BrowserFact]
    public async Task Amounts_OfVouchers_AreWholeAtEveryWidth()
    {
        var key = site.KeyIn(Country.NO);
        var booked = site.Store.Query(key, books => books.LatestDocuments("booked", "invoice", long.MaxValue, 1)[0]);
        foreach (var width in new[] { 320, 800, 1280 })
        {
            foreach (var document in new[] { booked.Document, Waiting(key)[0].Document })
            {
                var page = await OpenAsync($"/companies/{key}/documents/{document}", width: width);
                var cells = page.Locator(".entry td.number:not(:empty)");
                (await cells.CountAsync()).ShouldBeGreaterThan(1);
                var hidden = await cells.EvaluateAllAsync<int>(
                    "all => all.filter(one => { const box = one.getBoundingClientRect(), card = one.closest('.card').getBoundingClientRect(); return box.width === 0 || box.right > card.right || box.right > innerWidth || one.scrollWidth > one.clientWidth; }).length"
                );
                hidden.ShouldBe(0, $"{document} at {width}");
                await page.Context.CloseAsync();
            }
        }
    }

    [BrowserFact]
    public async Task Sums_ThatDiffer_AreToldInWordsAndBookedOnlyWhenAccepted()
    {
        var key = site.KeyIn(Country.NO);
        var row = Waiting(key)
            .First(one => one.Reasons.Any(reason => reason.StartsWith("BR-CO-15", StringComparison.Ordinal)));
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        (await page.InnerTextAsync("section[aria-labelledby=decision] .list")).ShouldContain(
            "With VAT: 0.01 too high."
        );
        (await page.InnerTextAsync("section[aria-labelledby=decision]")).ShouldNotContain("BR-CO");
        (await page.Locator("input[name=duplicate]").CountAsync()).ShouldBe(0);
        await page.ClickAsync("button.first");
        new Uri(page.Url).AbsolutePath.ShouldEndWith(row.Document.ToString());
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Tick “Book the difference as rounding”");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('role')")).ShouldBe("alert");
        await page.CheckAsync("input[name=differences]");
        await page.FillAsync("input[name=account]", "5900");
        await page.CheckAsync("input[name=vat][value=deduct]");
        await page.ClickAsync("button.first");
        var note = await page.InnerTextAsync("[role=status]");
        note.ShouldContain("Booked as P2025-");
        note.ShouldContain("Next waiting");
    }

    [BrowserFact]
    public async Task Duplicate_IsShownBesideTheFirst()
    {
        var key = site.KeyIn(Country.NO);
        var row = Waiting(key)
            .First(one => one.Reasons.Any(reason => reason.StartsWith("possible-duplicate", StringComparison.Ordinal)));
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        (await page.Locator("input[name=differences]").CountAsync()).ShouldBe(0);
        (await page.Locator("input[name=duplicate]").CountAsync()).ShouldBe(1);
        (await page.Locator("section[aria-labelledby=twin] tbody tr").CountAsync()).ShouldBeGreaterThan(0);

        // Not to book it twice is the safe act: it stands first, and is the only one that stands out.
        (
            await page.Locator("section[aria-labelledby=decision] form").First.GetAttributeAsync("action")
        )!.ShouldEndWith("/reject");
        (await page.InnerTextAsync("section[aria-labelledby=decision] button.first")).ShouldBe("Reject");
        var reason = page.Locator("section[aria-labelledby=decision] p", new() { HasText = "already sent" });
        (await reason.InnerTextAsync()).ShouldNotContain(".xml");
        (await reason.Locator("a").InnerTextAsync()).ShouldContain(row.Number!);
        await reason.Locator("a").ClickAsync();
        (await page.InnerTextAsync("main .head")).ShouldContain(row.Number!);
        new Uri(page.Url).AbsolutePath.ShouldNotEndWith(row.Document.ToString());
    }

    [BrowserFact]
    public async Task Guess_IsNotBooked_UntilAnAccountIsNamed_AndIsTakenBackFromTheVoucher()
    {
        var key = site.KeyIn(Country.NO);
        var row = Waiting(key)
            .First(one =>
                InvoiceOf(key, one)!.Lines.Count > 1
                && one.Reasons.All(reason => reason.StartsWith("proposal", StringComparison.Ordinal))
            );
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Choose an account");
        site.Store.Query(key, books => books.Document(row.Document))!.State.ShouldBe("review");

        var account = site
            .Store.Query(key, books => books.Accounts())
            .First(one => one.Type == Nsg.Ledger.AccountType.Expense && one.Number != row.ProposalAccount);
        await page.FillAsync("input[name=account]", $"{account.Number} {account.Name}");
        await page.ClickAsync("button[formaction]");
        (await page.InnerTextAsync("#draft")).ShouldContain(account.Number);
        (await page.Locator("[role=alert]").CountAsync()).ShouldBe(0);
        await page.ClickAsync("button.first");
        await page.ClickAsync("[role=status] a >> nth=0");
        (await page.InnerTextAsync("section[aria-labelledby=origin]")).ShouldContain("Ingrid Berg");
        await page.FillAsync("#take-back input[name=why]", "the wrong one");
        await page.ClickAsync("#take-back button");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Taken back by P2025-");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("In review");
        (await page.InnerTextAsync("section[aria-labelledby=decision] .list")).ShouldContain("the wrong one");
    }

    [BrowserFact]
    public async Task Lines_ToSeveralAccounts_AreShownBeforeAndBookedSo()
    {
        var key = site.KeyIn(Country.IS);
        var row = Waiting(key)
            .First(one =>
                InvoiceOf(key, one)!.Lines.Count > 1
                && one.Reasons.All(reason => reason.StartsWith("proposal", StringComparison.Ordinal))
            );
        var accounts = site
            .Store.Query(key, books => books.Accounts())
            .Where(one => one.Type == Nsg.Ledger.AccountType.Expense)
            .Take(2)
            .ToList();
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        await page.FillAsync("input[name=account]", accounts[0].Number);
        await page.EvalOnSelectorAsync("details:has(input[name=line-1])", "lines => lines.open = true");
        await page.FillAsync("input[name=line-1]", accounts[1].Number);
        await page.ClickAsync("button[formaction]");
        var shown = await page.InnerTextAsync("#draft");
        shown.ShouldContain(accounts[0].Name);
        shown.ShouldContain(accounts[1].Name);
        await page.ClickAsync("button.first");
        var lines = site
            .Store.Query(key, books => books.EntriesOfDocument(row.Document))[0]
            .Lines.Select(line => line.Account)
            .ToList();
        lines.ShouldContain(accounts[0].Number);
        lines.ShouldContain(accounts[1].Number);
    }

    [BrowserFact]
    public async Task Draft_FollowsTheChosenAccount_WithoutLeavingThePage()
    {
        var key = site.KeyIn(Country.DK);
        var row = Waiting(key).First(one => one.ProposalAccount is not null);
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}", script: true);
        var account = site
            .Store.Query(key, books => books.Accounts())
            .First(one => one.Type == Nsg.Ledger.AccountType.Expense && one.Number != row.ProposalAccount);
        await page.FillAsync("input[name=account]", account.Number);
        await page.PressAsync("input[name=account]", "Tab");
        await page.WaitForSelectorAsync($"#draft a >> text=\"{account.Number}\"");
        new Uri(page.Url).Query.ShouldBe("");
    }

    [BrowserFact]
    public async Task Addresses_OfForms_OpenedAsPages_LeadToThePage()
    {
        var company = "/companies/" + site.KeyIn(Country.NO);
        var document = $"{company}/documents/{Waiting(site.KeyIn(Country.NO))[0].Document}";
        using var http = await site.ClientAsync(DemoSite.Accountant);
        foreach (
            var (from, to) in new[]
            {
                (document + "/book", document),
                (document + "/draft", document),
                (company + "/entries", company + "/entries/new"),
                (company + "/periods/lock", company + "/periods"),
            }
        )
        {
            var answer = await http.GetAsync(from);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, from);
            answer.Headers.Location!.OriginalString.ShouldBe(to);
        }

        // No page, and the interface asks for a key before it tells what is there.
        (await http.GetAsync("/v1/nothing/book")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [BrowserFact]
    public async Task Inbox_OpensOnWhatWaits_AndSaysWhichWayDocumentsGo()
    {
        var page = await OpenAsync($"/companies/{site.KeyIn(Country.SE)}/inbox");
        (await page.InnerTextAsync(".tabs a[aria-current=page]")).ShouldStartWith("In review");
        var ways = await page.Locator("tbody td[data-label='In/out']").AllInnerTextsAsync();
        ways.ShouldContain("In");
        ways.ShouldContain("Out");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(Waiting(site.KeyIn(Country.SE)).Count);
    }

    [BrowserFact]
    public async Task Foreign_DocumentAndVoucher_ShowTheRateWithDayAndSource()
    {
        foreach (var company in site.Store.Companies())
        {
            var foreign = site.Store.Query(
                company.Key,
                books =>
                    books
                        .Documents()
                        .FirstOrDefault(row =>
                            row is { State: "booked", Payable: not null }
                            && row.Payable.Value.Currency != company.Currency
                        )
            );
            if (foreign is null)
            {
                continue;
            }

            var (entry, rate) = site.Store.Query(
                company.Key,
                books =>
                    (
                        books.EntriesOfDocument(foreign.Document)[0],
                        books.DatedRate(foreign.Payable!.Value.Currency, foreign.Date!.Value)!
                    )
            );
            foreach (var path in new[] { $"/documents/{foreign.Document}", $"/vouchers/{entry.Entry}" })
            {
                var page = await OpenAsync($"/companies/{company.Key}{path}");
                var text = await page.InnerTextAsync("main");
                text.ShouldContain($"1 {rate.Currency} = ");
                text.ShouldContain($"rate of {Language.All[0].Date(rate.Day)}");
                text.ShouldContain(rate.Source);
                await page.Context.CloseAsync();
            }

            return;
        }

        throw new InvalidOperationException("the demo has no foreign document");
    }

    private IReadOnlyList<DocumentRow> Waiting(string key) => site.Store.Query(key, books => books.ReviewQueue());

    private Invoice? InvoiceOf(string key, DocumentRow row) =>
        site.Store.Query(
            key,
            books =>
                DocumentReader.Read(PreparedDocument.Restore(books.Original(row.Sha256)!), ReadingLimits.Default)
                    is DocumentReading.Understood(Invoice invoice)
                    ? invoice
                    : null
        );

    private async Task<IPage> OpenAsync(string path, int width = 1280, bool script = false)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = script,
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
