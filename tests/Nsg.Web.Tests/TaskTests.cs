using Microsoft.Playwright;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Reminders;

namespace Nsg.Web.Tests;

/// <summary>What people come to do, in a browser without script.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class TaskTests(DemoSite site)
{
    private string Norway => "/companies/" + site.KeyIn(Country.NO);

    [BrowserFact]
    public async Task Owner_FromAFigureOfTheOverview_ComesToTheDocument()
    {
        var page = await OpenAsync("kari", Norway);
        await page.ClickAsync(".tile dd:not(.note) a >> nth=1");
        await page.ClickAsync("main tbody th a >> nth=0");
        await page.ClickAsync("main tbody td.words a >> nth=0");
        await page.ClickAsync("#technical > summary");
        (await page.Locator(".source li").CountAsync()).ShouldBeGreaterThan(10);
    }

    [BrowserFact]
    public async Task Owner_FromAMonthOfTheChart_ComesToWhatChangedItAndToTheDocument()
    {
        var page = await OpenAsync("kari", Norway);
        await page.Locator("figure", new() { HasText = "Result by month" }).Locator("summary").ClickAsync();
        await page.Locator("figure", new() { HasText = "Result by month" })
            .GetByRole(AriaRole.Link, new() { Name = "Oct 2025", Exact = true })
            .ClickAsync();
        (await page.InnerTextAsync("h1")).ShouldBe("Result of October 2025");
        await page.ClickAsync(".two-one > div a.whole >> nth=0");
        (await page.Locator(".source li").CountAsync()).ShouldBeGreaterThan(10);
    }

    [BrowserFact]
    public async Task Accountant_SendsFiles_AndSeesWhatBecameOfThem()
    {
        var sweden = site.KeyIn(Country.SE);
        var known = site.Store.Query(sweden, books => books.LatestDocuments("booked", "invoice", long.MaxValue, 1)[0]);
        using var http = await site.ClientAsync(DemoSite.Accountant);
        var bytes = await http.GetByteArrayAsync($"/companies/{sweden}/documents/{known.Document}/original");
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{sweden}/inbox");
        await page.SetInputFilesAsync(
            "input[type=file]",
            new[]
            {
                new FilePayload
                {
                    Name = "again.xml",
                    MimeType = "application/xml",
                    Buffer = bytes,
                },
                new FilePayload
                {
                    Name = "nothing.xml",
                    MimeType = "application/xml",
                    Buffer = "no document"u8.ToArray(),
                },
            }
        );
        await page.ClickAsync("form.drop button");
        (await page.InnerTextAsync("[role=status]")).ShouldBe(
            "0 booked, 0 kept, 0 waiting for you, 1 known already, 1 not taken in."
        );
    }

    [BrowserFact]
    public async Task Accountant_BooksAWaitingDocument_AndItIsBooked()
    {
        var key = site.KeyIn(Country.DK);
        var document = site.Store.Query(
            key,
            books =>
                books
                    .DocumentsOf("review", "invoice", 0, 50)
                    .First(one =>
                        one.ProposalAccount is not null
                        && one.Reasons.All(reason => reason.StartsWith("proposal", StringComparison.Ordinal))
                    )
        );
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/documents/{document.Document}");
        await page.FillAsync("input[name=account]", document.ProposalAccount!);
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");
        site.Store.Query(key, books => books.EntriesOfDocument(document.Document)).ShouldNotBeEmpty();
    }

    [BrowserFact]
    public async Task Accountant_CorrectsABookedDocument_ToAnotherAccount()
    {
        var key = site.KeyIn(Country.SE);
        var document = site.Store.Query(
            key,
            books =>
                books.LatestDocuments("booked", "invoice", long.MaxValue, 500).First(one => one.Direction == "purchase")
        );
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/documents/{document.Document}");
        await page.ClickAsync("details.card summary");
        await page.FillAsync("details.card input[name=account]:not([type=hidden]) >> nth=0", "6590");
        await page.ClickAsync("details.card button");
        site.Store.Query(key, books => books.EntriesOfDocument(document.Document))
            .Count(entry => entry.Kind == "ordinary")
            .ShouldBe(3);
        (await page.InnerTextAsync("main")).ShouldContain("6590");
    }

    [BrowserFact]
    public async Task Accountant_RejectsAWaitingDocument_WithAReason()
    {
        var key = site.KeyIn(Country.FI);
        var document = site.Store.Query(key, books => books.DocumentsOf("review", null, 0, 1)[0]);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/documents/{document.Document}");
        await page.FillAsync("input[name=reason]", "not ours");
        await page.ClickAsync("button.danger");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Rejected");
    }

    [BrowserFact]
    public async Task Accountant_PostsAnEntryByHand_AndTakesItBack()
    {
        var key = site.KeyIn(Country.IS);
        var accounts = site.Store.Query(key, books => books.Accounts());
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/entries/new");
        await page.FillAsync("input[name=text]", "Stamps");
        await page.FillAsync("input[name=account] >> nth=0", accounts[0].Number + " " + accounts[0].Name);
        await page.FillAsync("input[name=debit] >> nth=0", "1,250");
        await page.FillAsync("input[name=account] >> nth=1", accounts[1].Number);
        await page.FillAsync("input[name=credit] >> nth=1", "1 200");
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Nothing was done");
        (await page.InputValueAsync("input[name=debit] >> nth=0")).ShouldBe("1,250");
        await page.FillAsync("input[name=credit] >> nth=1", "1250.00");
        await page.ClickAsync("button.first");
        var number = await page.InnerTextAsync("h1");
        number.ShouldStartWith("G");
        await page.FillAsync("input[name=why]", "a slip");
        await page.ClickAsync("button.danger");
        (await page.InnerTextAsync("main .lead")).ShouldContain("a slip");
        (await page.InnerTextAsync("main")).ShouldContain("Takes back");
    }

    [BrowserFact]
    public async Task Accountant_TakesAMatchOff_MatchesByHand_AndUndoesIt()
    {
        var key = site.KeyIn(Country.DK);
        var line = site.Store.Query(
            key,
            books => books.LatestBankLines(false, null, 30).First(one => books.SettlementsOfPayer(one.Line).Count == 1)
        );
        var paid = site.Store.Query(key, books => books.SettlementsOfPayer(line.Line))[0].ItemNumber;
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/bank?line={line.Line:N}");
        await page.FillAsync(".beside input[name=why]", "looked at again");
        await page.ClickAsync(".beside button.danger");
        (await page.InnerTextAsync(".beside")).ShouldContain("looked at again");
        await page.FillAsync(".beside input[name=find]", paid);
        await page.PressAsync(".beside input[name=find]", "Enter");
        await page.ClickAsync(".beside button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Nothing was matched");
        await page.FillAsync(".beside input[name=find]", paid);
        await page.PressAsync(".beside input[name=find]", "Enter");
        await page.CheckAsync(".picks input >> nth=0");
        await page.ClickAsync(".beside button.first");
        (await page.InnerTextAsync(".beside")).ShouldContain("a person put the payment to it");
        await page.FillAsync(".beside input[name=why]", "a slip");
        await page.ClickAsync(".beside button.danger");
        site.Store.Query(key, books => books.BankDecision(line.Line)).ShouldBeNull();
        site.Store.Query(key, books => books.SettlementsOfPayer(line.Line))[0].Strength.ShouldNotBe("Person");
    }

    [BrowserFact]
    public async Task Owner_GivesARole_AtCompaniesChosen()
    {
        var person = site.Store.People.List().First(one => one.Subject == "sigrun");
        var page = await OpenAsync("kari", $"/bulk?action=appoint&company={Norway["/companies/".Length..]}");
        await page.FillAsync("input[name=person]", person.Key);
        await page.SelectOptionAsync("select[name=role]", "auditor");
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe("1 done, 0 left as they were.");
        await site.Store.People.TakeAsync(
            person.Key,
            Norway["/companies/".Length..],
            Nsg.Sharing.People.Role.Auditor,
            "test"
        );
    }

    [BrowserFact]
    public async Task Accountant_PutsABankLineToAnAccount()
    {
        var key = site.KeyIn(Country.FI);
        var line = site.Store.Query(
            key,
            books => books.LatestBankLines(false, null, 30).First(one => books.SettlementsOfPayer(one.Line).Count == 1)
        );
        (
            await site.Store.DecideAsync(
                key,
                books => new MatchDesk(books).Match(new BankMatch { Line = line.Line, Why = "private" }, null, "test")
            )
        ).Refusal.ShouldBeNull();
        var account = site.Store.Query(key, books => books.Company.Pack.Roles.BankCharges);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/bank?only=unmatched&line={line.Line:N}");
        await page.FillAsync(".beside input[name=account]", account);
        await page.ClickAsync(".beside button.first");
        (await page.InnerTextAsync(".beside")).ShouldContain("On account");
        await page.ClickAsync(".beside a >> text=Voucher");
        (await page.InnerTextAsync("main")).ShouldContain(account);
    }

    [BrowserFact]
    public async Task Reader_Searches_ByPartyAmountAndAccount()
    {
        var row = site.Store.Query(
            site.KeyIn(Country.NO),
            books => books.LatestDocuments("booked", "invoice", long.MaxValue, 1)[0]
        );
        var page = await OpenAsync("liv", Norway);
        await page.FillAsync(".find input", row.PartyName![1..].ToUpperInvariant());
        await page.PressAsync(".find input", "Enter");
        (await page.InnerTextAsync("section[aria-labelledby=documents]")).ShouldContain(row.PartyName);
        await page.FillAsync(
            ".find input",
            row.Payable!.Value.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')
        );
        await page.PressAsync(".find input", "Enter");
        (await page.Locator("section[aria-labelledby=vouchers] li").CountAsync()).ShouldBeGreaterThan(0);
        await page.FillAsync(".find input", row.Number!);
        await page.PressAsync(".find input", "Enter");
        (await page.InnerTextAsync("section[aria-labelledby=documents]")).ShouldContain(row.Number!);
    }

    [BrowserFact]
    public async Task Accountant_RemindsCustomers_OnceADay_AndSavesTheLetter()
    {
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/open-items?of=sale");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await page.CheckAsync("input[name=item] >> nth=0");
            await page.CheckAsync("input[name=item] >> nth=1");
            await page.ClickAsync("form[action$='/remind'] button");
            (await page.Locator("a[download]").CountAsync()).ShouldBe(2);
            (await page.InnerTextAsync(".facts >> nth=0")).ShouldContain("Days overdue");
            (await page.GetAttributeAsync("a[href^='mailto:'] >> nth=0", "href"))!.ShouldContain("?subject=");
            await page.GotoAsync($"{site.Address}/companies/{key}/open-items?of=sale");
        }

        (await page.GetByText("Reminded on").CountAsync()).ShouldBe(2);
        var made = site.Store.Query(
            key,
            books => books.Events(0, 5_000).Where(record => record.Kind == RecordKind.ReminderMade).ToList()
        );
        made.Count.ShouldBe(2, "a second reminder on the same day is none");
        made.ShouldAllBe(record => record.Actor.StartsWith("person:"));

        using var http = await site.ClientAsync(DemoSite.Accountant);
        var item = RecordJson.Read<ReminderMade>(made[0].Payload!.Value.Span).Document;
        var written = site.Store.Query(key, books => ReminderLetter.Of(books, item)).ShouldNotBeNull();
        var customer = CountryWords.Language(written.Invoice!.Buyer.Address!.Country!.Value);
        var text = await http.GetStringAsync($"/companies/{key}/open-items/{item}/reminder?lang=is");
        text.ShouldContain($"<main id=\"content\" lang=\"{customer}\">");
        var letter = await http.GetAsync($"/companies/{key}/open-items/{item}/reminder.pdf?in=da&lang=is");
        letter.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        letter
            .Content.Headers.ContentDisposition!.FileNameStar.ShouldNotBeNull()
            .ShouldBe($"Rykker {written.Item.Document} {site.Store.Company(key)!.Name}.pdf");
        (await http.GetAsync($"/companies/{key}/open-items/{Guid.Empty}/reminder")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }

    [BrowserFact]
    public async Task Accountant_LocksAPeriod_AndLiftsTheLock()
    {
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{site.KeyIn(Country.SE)}/periods");
        await page.FillAsync("input[name=from]", "2024-01-01");
        await page.FillAsync("input[name=to]", "2024-12-31");
        await page.FillAsync("section[aria-labelledby=lock] input[name=why]", "the year is done");
        await page.ClickAsync("section[aria-labelledby=lock] button");
        (await page.InnerTextAsync("section[aria-labelledby=locks]")).ShouldContain("the year is done");
        await page.FillAsync("section[aria-labelledby=locks] input[name=why]", "a late invoice");
        await page.ClickAsync("section[aria-labelledby=locks] button");
        (await page.InnerTextAsync("section[aria-labelledby=locks]")).ShouldContain("No period is locked");
    }

    [BrowserFact]
    public async Task Owner_AnswersTheBanksRequestInPart_AndWithdrawsIt()
    {
        var key = site.KeyIn(Country.NO);
        var grant = await DemoRequest.AskAsync(site, key);
        var page = await OpenAsync("kari", Norway + "/sharing");
        await page.ClickAsync($"a[href$='{grant}']");
        (await page.InnerTextAsync("section[aria-labelledby=asked]")).ShouldContain("Fjordbanken");
        await page.UncheckAsync($"input[value={Resources.Reports}]");
        await page.ClickAsync("section[aria-labelledby=give] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Given");
        site.Store.Query(key, books => books.Grant(grant))!.Terms.Resources.ShouldBe([Resources.Balances]);
        await page.ClickAsync("section[aria-labelledby=end] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Withdrawn");
    }

    [BrowserFact]
    public async Task Owner_GivesAndTakesARole()
    {
        var key = site.KeyIn(Country.SE);
        var person = site.Store.People.List().First(one => one.Subject == "liv");
        var page = await OpenAsync("erik", $"/companies/{key}/people");
        await page.FillAsync("section[aria-labelledby=appoint] input[name=person]", person.Key);
        (await page.InputValueAsync("select[name=role]")).ShouldBe("reader");
        await page.ClickAsync("section[aria-labelledby=appoint] button");
        var inForce = "section[aria-labelledby=roles] table >> nth=0";
        (await page.InnerTextAsync(inForce)).ShouldContain("Liv Strand");
        await page.ClickAsync("summary[aria-label^='Take back: Liv Strand']");
        (await page.InnerTextAsync("details[open]")).ShouldContain("Liv Strand loses the role “Reader” at once.");
        await page.ClickAsync("details[open] button");
        (await page.InnerTextAsync(inForce)).ShouldNotContain("Liv Strand");
        (await page.InnerTextAsync("section[aria-labelledby=ended]")).ShouldContain("Liv Strand");
        await page.ClickAsync("summary[aria-label^='Take back: Erik']");
        await page.ClickAsync("details[open] button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("last owner");
    }

    [BrowserFact]
    public async Task Owner_ApprovesAndHandsOverAVatReturn()
    {
        var page = await OpenAsync("kari", Norway + "/reports");
        await page.ClickAsync("section[aria-labelledby=calendar] tbody th a >> nth=0");
        await page.ClickAsync("section[aria-labelledby=lines] td a >> nth=0");
        (await page.Locator("#trace").CountAsync()).ShouldBe(1);
        if (await page.Locator("input[name=warnings]").CountAsync() > 0)
        {
            await page.CheckAsync("input[name=warnings]");
        }

        await page.ClickAsync("form.approve button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Approved");
        await page.ClickAsync("form[action$='/send'] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("File made, not sent yet");
        using var http = await site.ClientAsync("kari");
        var file = await http.GetByteArrayAsync(
            await page.GetAttributeAsync("section[aria-labelledby=send] a.first", "href")
        );
        Convert
            .ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))
            .ShouldBe((await page.TextContentAsync("section[aria-labelledby=send] code"))!.Trim());
        await page.FillAsync("input[name=reference]", "AR-1");
        await page.ClickAsync("button[name=accepted][value='1']");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Received");
    }

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
