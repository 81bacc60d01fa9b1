using Microsoft.Playwright;
using Nsg.Bookkeeping.Manual;
using Nsg.Countries;
using Nsg.Vocabulary;
using Nsg.Web.Books;
using Nsg.Web.Languages;

namespace Nsg.Web.Tests;

/// <summary>The form of an entry by hand: what is wrong stands where it is, accounts are found by name, VAT is split off.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class EntryFormTests(DemoSite site)
{
    [BrowserFact]
    public async Task Mistakes_AreAllToldAtTheirFields_AndTheFirstHasTheFocus()
    {
        var page = await OpenAsync();
        await page.FillAsync("main input[name=text]", "Rent");
        await page.FillAsync("#entry-account-1", "zzz");
        await page.FillAsync("#entry-debit-1", "abc");
        await page.FillAsync("#entry-account-2", "kost");
        await page.FillAsync("#entry-credit-2", "-5");
        await page.ClickAsync("main form button.first");

        (await page.Locator("[role=alert] li").AllInnerTextsAsync()).Count.ShouldBe(4);
        (
            await page.Locator("input[aria-invalid=true]").EvaluateAllAsync<string[]>("all => all.map(one => one.id)")
        ).ShouldBe(["entry-account-1", "entry-debit-1", "entry-account-2", "entry-credit-2"]);
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("entry-account-1");
        (await page.InnerTextAsync("#entry-debit-1-fault")).ShouldBe("“abc” is not an amount.");
        (await page.InnerTextAsync("#entry-account-2-fault")).ShouldContain("several accounts: ");
        (await page.GetAttributeAsync("#entry-credit-2", "aria-describedby")).ShouldBe("entry-credit-2-fault");
        (await page.InputValueAsync("#entry-debit-1")).ShouldBe("abc");
    }

    [BrowserFact]
    public async Task SidesThatDiffer_AreToldAtTheLastAmount()
    {
        var page = await OpenAsync();
        await FillAsync(page, "6300", "2400", "1000", "900", "");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("#entry-credit-2-fault")).ShouldBe(
            "Debit 1,000 and credit 900 are not equal: they differ by 100."
        );
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("entry-credit-2");
    }

    [BrowserFact]
    public async Task Account_IsFoundByItsName_OrAPartThatOnlyItHas()
    {
        var key = site.KeyIn(Country.NO);
        var accounts = site.Store.Query(key, books => books.Accounts());
        var rent = accounts.First(one => one.Number == "6300");
        var page = await OpenAsync();
        (await page.Locator($"datalist#accounts option[value='6300 {rent.Name}']").CountAsync()).ShouldBe(1);
        await FillAsync(page, rent.Name.ToUpperInvariant(), "verandørgj", "100", "100", "");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Account 2400 is the sum of invoices");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Booked as ");
        var lines = await page.InnerTextAsync("main table");
        lines.ShouldContain("6300");
        lines.ShouldContain("2400");
    }

    [BrowserFact]
    public async Task Receipt_IsAttachedOnTheVouchersPage_AndWhatIsNoneIsRefused()
    {
        var page = await OpenAsync();
        await FillAsync(page, "6300", "1920", "100", "100", "");
        await page.ClickAsync("main form button.first");
        await page.SetInputFilesAsync("#attach input[name=file]", File("note.txt", "hello"u8.ToArray()));
        await page.ClickAsync("#attach button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("The file is no PDF");
        await page.SetInputFilesAsync("#attach input[name=file]", File("receipt.pdf", "%PDF-1.7 rent"u8.ToArray()));
        await page.ClickAsync("#attach button");
        (await page.InnerTextAsync("section[aria-labelledby=origin]")).ShouldContain("receipt.pdf");
    }

    [BrowserFact]
    public async Task Receipt_ChosenWithTheEntry_IsKeptWithIt_AndNothingWhereItIsRefused()
    {
        var key = site.KeyIn(Country.NO);
        var before = Counts();
        var page = await OpenAsync();
        await FillAsync(page, "6300", "1920", "123", "123", "");
        await page.SetInputFilesAsync("#entry-file", File("note.txt", "hello"u8.ToArray()));
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("#entry-file-fault")).ShouldContain("The file is no PDF");
        (await page.GetAttributeAsync("#entry-file", "aria-invalid")).ShouldBe("true");
        (await page.InputValueAsync("#entry-debit-1")).ShouldBe("123");
        Counts().ShouldBe(before);

        await page.SetInputFilesAsync("#entry-file", File("rent.pdf", "%PDF-1.7 rent of March"u8.ToArray()));
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Booked as ");
        (await page.InnerTextAsync("section[aria-labelledby=origin]")).ShouldContain("rent.pdf");
        Counts().ShouldBe((before.Documents + 1, before.Entries + 1));

        (int Documents, int Entries) Counts() =>
            site.Store.Query(
                key,
                books => (books.Documents().Count, books.LatestEntries(null, null, null, 0, 100_000).Count)
            );
    }

    [BrowserFact]
    public async Task Receipt_OfAFormThatComesBack_IsAskedForOnce()
    {
        var page = await OpenAsync();
        await FillAsync(page, "6300", "1920", "77", "78", "");
        await page.SetInputFilesAsync("#entry-file", File("lost.pdf", "%PDF-1.7 lost"u8.ToArray()));
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("main form .alert.attention")).ShouldContain("Choose lost.pdf again");
        await page.FillAsync("#entry-credit-2", "77");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("#entry-file-fault")).ShouldContain("Choose lost.pdf again");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Booked as ");
    }

    private static FilePayload File(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = content,
        };

    [BrowserFact]
    public async Task EntryByHandOnTheSuppliersAccount_IsToldBesideTheOpenItems()
    {
        var key = site.KeyIn(Country.FI);
        var payables = site.Store.Company(key)!.Pack.Roles.Payables;
        var page = await OpenAsync(key, "/open-items?of=purchase");
        (await page.Locator(".alert.attention").CountAsync()).ShouldBe(0);
        foreach (var amount in new[] { 70m, -70m })
        {
            var outcome = await site.Store.DecideAsync(
                key,
                books =>
                    new ManualDesk(books).Post(
                        new ManualEntry
                        {
                            Date = new DateOnly(2025, 12, 3),
                            Text = "By hand",
                            Lines =
                            [
                                new ManualLine { Account = payables, Base = amount },
                                new ManualLine { Account = books.Company.Pack.Roles.Cash, Base = -amount },
                            ],
                        },
                        null,
                        "test"
                    )
            );
            outcome.Entry.ShouldNotBeNull();
            await page.ReloadAsync();
            (await page.Locator($".alert.attention a[href$='/accounts/{payables}']").CountAsync()).ShouldBe(
                amount > 0m ? 1 : 0
            );
        }
    }

    [BrowserFact]
    public async Task EntryBeforeTheBooksBegin_IsAskedAboutOnce()
    {
        var key = site.KeyIn(Country.NO);
        var first = site.Store.Query(key, books => books.FirstDay())!.Value;
        var page = await OpenAsync();
        await page.FillAsync("main input[name=date]", first.AddDays(-30).ToString("yyyy-MM-dd"));
        await FillAsync(page, "6300", "1920", "100", "100", "");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("where the books begin");
        site.Store.Query(key, books => books.FirstDay()).ShouldBe(first);
    }

    [BrowserFact]
    public async Task AmountWithVat_IsSplit_LookedAt_AndBooked()
    {
        var page = await OpenAsync();
        await FillAsync(page, "6300", "1920", "1250", "1250", "1");
        await page.ClickAsync("main form#entry button[value=split]");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("lines of its own");
        (await page.InputValueAsync("#entry-debit-1")).ShouldBe("1,000.00");
        (await page.InputValueAsync("#entry-account-2")).ShouldStartWith("2710 ");
        (await page.InputValueAsync("#entry-debit-2")).ShouldBe("250.00");
        (await page.InputValueAsync("#entry-credit-3")).ShouldBe("1250");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Booked as ");
    }

    [BrowserFact]
    public async Task Split_WithoutAVatCode_SaysThatNothingWasSplit()
    {
        var page = await OpenAsync();
        await FillAsync(page, "6300", "2400", "1250", "1250", "");
        await page.ClickAsync("main form#entry button[value=split]");
        (await page.InnerTextAsync("[role=status]")).ShouldStartWith("No VAT was split off.");
        (await page.InputValueAsync("#entry-debit-1")).ShouldBe("1250");
    }

    [BrowserFact]
    public void Split_WhereTheBuyerOwesTheTax_AddsBothSides_AndNothingTwice()
    {
        var day = new DateOnly(2025, 6, 1);
        var language = Language.Find("en")!;
        site.Store.Query(
            site.KeyIn(Country.SE),
            books =>
            {
                var code = books.Company.Pack.VatCodes.First(one =>
                    one is { Mechanism: VatMechanism.SelfAssessed, InputAccount: not null } && one.RateOn(day) == 25m
                );
                EntryFormLine[] lines =
                [
                    new("4535", "Hosting", "1000", "", code.Code),
                    new("2440", "", "", "1000", ""),
                ];
                var split = EntryVatSplit.Of(books, lines, day, language);
                split.Count.ShouldBe(4);
                split[0].ShouldBe(lines[0]);
                (split[1].Account.Split(' ')[0], split[1].Credit).ShouldBe((code.OutputAccount, "250.00"));
                (split[2].Account.Split(' ')[0], split[2].Debit).ShouldBe((code.InputAccount, "250.00"));
                EntryVatSplit.IsOffered(books, split, day).ShouldBeFalse();
                EntryVatSplit.Of(books, split, day, language).ShouldBe(split);
                return true;
            }
        );
    }

    private static async Task FillAsync(
        IPage page,
        string debited,
        string credited,
        string debit,
        string credit,
        string vat
    )
    {
        await page.FillAsync("main input[name=text]", "Rent of a stand");
        await page.FillAsync("#entry-account-1", debited);
        await page.FillAsync("#entry-debit-1", debit);
        await page.SelectOptionAsync("select[aria-label='VAT 1']", vat);
        await page.FillAsync("#entry-account-2", credited);
        await page.FillAsync("#entry-credit-2", credit);
    }

    private Task<IPage> OpenAsync() => OpenAsync(site.KeyIn(Country.NO), "/entries/new");

    private async Task<IPage> OpenAsync(string company, string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "en" }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/companies/{company}{path}");
        return page;
    }
}
