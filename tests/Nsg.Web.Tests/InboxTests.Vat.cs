using Microsoft.Playwright;
using Nsg.Bookkeeping.Intake;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What is asked of VAT, and of several documents at once.</summary>
public sealed partial class InboxTests
{
    [BrowserFact]
    public async Task Vat_WhoseDeductionDependsOnThePurchase_CanBeLeftOutOfTheDraft()
    {
        const string Car = "7000";
        const string InputVat = "2710";
        var key = site.KeyIn(Country.NO);
        var row = Waiting(key)
            .First(one =>
                InvoiceOf(key, one) is { } invoice
                && one.ProposalAccount is not null
                && invoice.Seller.Address?.Country == Country.NO
                && invoice.VatBreakdowns.Any(breakdown => breakdown is { Category.Code: "S", Category.Rate: 25m })
            );
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        await page.FillAsync("input[name=account]", Car);
        await page.ClickAsync("button[formaction]");
        (await page.InnerTextAsync("#draft")).ShouldContain(InputVat);
        (await page.InnerTextAsync("fieldset:has(input[name=vat])")).ShouldContain(
            $"VAT on account {Car} be deducted?"
        );
        await page.CheckAsync("input[name=vat][value=nothing]");
        await page.ClickAsync("button[formaction]");
        (await page.InnerTextAsync("#draft")).ShouldNotContain(InputVat);
        (await page.IsCheckedAsync("input[name=vat][value=nothing]")).ShouldBeTrue();
        // On another account nothing depends on it, and nothing is said of it.
        await page.FillAsync("input[name=account]", "6300");
        await page.ClickAsync("button[formaction]");
        (await page.InnerTextAsync("#draft")).ShouldContain(InputVat);
        (await page.Locator("input[name=vat]").CountAsync()).ShouldBe(0);
        (await page.Locator("#draft .badge").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Vat_ThatDependsOnThePurchase_IsAskedOnceWhereItIsAnswered()
    {
        var key = site.KeyIn(Country.DK);
        var row = Waiting(key)
            .First(one => one.Reasons.All(reason => reason.StartsWith("vat-deduction", StringComparison.Ordinal)));
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        (await page.InnerTextAsync("main")).Split("depends on what was bought").Length.ShouldBe(2);
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Say whether the VAT on account");
        (await page.InnerTextAsync("main")).Split("depends on what was bought").Length.ShouldBe(2);
        await page.CheckAsync("input[name=vat][value=deduct]");
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Booked as P2025-");
        var findings = await page.InnerTextAsync("section[aria-labelledby=findings]");
        findings.ShouldContain("Settled");
        findings.ShouldNotContain("choose the account");
        (await page.InnerTextAsync("main")).ShouldContain("Booked by Ingrid Berg, ");

        await page.ClickAsync("text=Take back");
        await page.FillAsync("#take-back input[name=why]", "tried it");
        await page.ClickAsync("#take-back button");
        var why = await page.InnerTextAsync("section[aria-labelledby=decision] .list");
        why.ShouldContain("Taken back by Ingrid Berg");
        why.ShouldContain("tried it");
        why.ShouldNotContain("Stops it");
    }

    [BrowserFact]
    public async Task Documents_ThatWaitForOneReason_AreTickedAndBookedOnOneAccount()
    {
        var key = site.KeyIn(Country.FI);
        var page = await OpenAsync($"/companies/{key}/inbox");
        await page.ClickAsync("#ticked ~ * button, section:has(#ticked) button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Nothing is ticked");
        var rows = Waiting(key);
        var guesses = rows.Where(row =>
                row.Kind == "invoice"
                && row.Direction == "purchase"
                && row.Reasons.All(reason => reason.StartsWith("proposal", StringComparison.Ordinal))
            )
            .Take(2)
            .ToList();
        var hopeless = rows.First(row => row.Kind == "invoice" && !BulkBooking.IsPlain(row.Reasons));
        guesses.Count.ShouldBe(2);
        foreach (var row in guesses.Append(hopeless))
        {
            await page.CheckAsync($"input[name=document][value='{row.Document:N}']");
        }

        var account = site
            .Store.Query(key, books => books.Accounts())
            .First(one =>
                one.Type == Nsg.Ledger.AccountType.Expense
                && Nsg.Countries.CountryPacks.Find(Country.FI)!.Supplies.LimitOf(one.Number) is null
            );
        await page.FillAsync("section:has(#ticked) input[name=account]", $"{account.Number} {account.Name}");
        await page.ClickAsync("section:has(#ticked) button");

        (await page.InnerTextAsync("[role=status]")).ShouldBe("2 done, 1 left as they were.");
        (await page.Locator("main li a[href*='/vouchers/']").CountAsync()).ShouldBe(2);
        (await page.InnerTextAsync("main li:has(.badge.good)")).ShouldContain(account.Number);
        foreach (var row in guesses)
        {
            site.Store.Query(key, books => books.Document(row.Document))!.State.ShouldBe("booked");
        }

        (await page.Locator("input[name=document]:checked").CountAsync()).ShouldBe(1);
        (await page.InputValueAsync("section:has(#ticked) input[name=account]")).ShouldStartWith(account.Number);
    }
}
