using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Testing;

namespace Nsg.Conformance.Tests;

/// <summary>The figures that are published of the company-year, to the øre.</summary>
public sealed class CompanyYearTests
{
    private static readonly string[] Unpaid =
    [
        "577042 4363.75 DKK",
        "2141876",
        "20196041",
        "20195612",
        "146510",
        "2170137",
        "209619690273",
    ];

    [OfficialFact(CompanyYear.Folder)]
    public void Year_Imported_IsBookedOrInReviewForATrueReason()
    {
        using var books = CompanyYear.NewBooks();
        var outcomes = CompanyYear.Receive(books, CompanyYear.Files);
        outcomes.Count.ShouldBe(291);
        outcomes.Count(one => one.State == IntakeState.Booked).ShouldBe(272);
        var review = outcomes.Where(one => one.State == IntakeState.Review).ToList();
        var wrongTotals = review
            .Where(one =>
                one.Reasons.Count == 1
                && one.Reasons[0].StartsWith("BR-CO-15: ", StringComparison.Ordinal)
                && one.Reasons[0].Contains("a difference of 0.01", StringComparison.Ordinal)
            )
            .ToList();
        wrongTotals.Count.ShouldBe(16);
        review
            .Except(wrongTotals)
            .Select(one => string.Join(' ', one.Reasons.Select(reason => reason.Split(':')[0])))
            .Order(StringComparer.Ordinal)
            .ShouldBe(["BR-26 BR-27 PEPPOL-EN16931-R120", "BR-26 BR-27 PEPPOL-EN16931-R120", "PEPPOL-EN16931-R120"]);
        books.ShouldBeSound();
    }

    [OfficialFact(CompanyYear.Folder)]
    public void Bank_OfTheYear_IsMatchedInFullAndFollowsTheEntries()
    {
        using var books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, CompanyYear.Files);
        books.Ask(one => one.BankEntryCounts()).ShouldBe((241, 241));
        var account = books.Ask(one => one.BankAccounts()).ShouldHaveSingleItem().Account;
        books.Balance(account).ShouldBe(521_737.28m);
        books
            .Ask(one => one.TrialBalance(null, null))
            .Single(one => one.Account == account)
            .Opening.Amount.ShouldBe(10_000m);
        var flags = books.Flags();
        flags.Count(one => one.Kind == "statement-break").ShouldBe(19);
        flags.Single(one => one.Kind == "double-payment").Number.ShouldBe("54272871");
        flags.Count.ShouldBe(20, string.Join('\n', flags.Select(one => one.Text)));
    }

    [OfficialFact(CompanyYear.Folder)]
    public void OpenItems_OfTheYear_AreTheSevenPublished()
    {
        using var books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, CompanyYear.Files);
        var open = books.Open();
        open.Select(one => one.Document)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Unpaid.Select(one => one.Split(' ')[0]).Order(StringComparer.Ordinal));
        open.Single(one => one.Document == "577042").Open.ToString().ShouldBe("4363.75 DKK");
        open.Single(one => one.Document == "577042").Amount.ToString().ShouldBe("8363.75 DKK");
    }

    [OfficialFact(CompanyYear.Folder)]
    public void TrialBalance_OfTheYear_ClosesToTheOere()
    {
        using var books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, CompanyYear.Files);
        var balances = books.Ask(one => one.TrialBalance(null, null));
        balances.Sum(one => one.Closing.Amount).ShouldBe(0m);
        balances.Sum(one => one.Debit.Amount).ShouldBe(balances.Sum(one => one.Credit.Amount));
        var roles = books.Pack.Roles;
        var open = books.Open().Where(one => !one.IsInReview);
        (books.Balance(roles.Payables) + books.Balance(roles.Receivables)).ShouldBe(
            open.Sum(one =>
                one.Direction == Nsg.Countries.TradeDirection.Purchase
                    ? -one.BaseOpen!.Value.Amount
                    : one.BaseOpen!.Value.Amount
            )
        );
    }

    [OfficialFact(CompanyYear.Folder)]
    public void Year_InAnyOrder_GivesTheSameBooks()
    {
        var bankFirst = CompanyYear.Files;
        var invoicesFirst = bankFirst.Reverse().ToList();
        var expected = Snapshot(bankFirst);
        Snapshot(invoicesFirst).ShouldBe(expected);
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var order = bankFirst.ToArray();
            new Random(seed).Shuffle(order);
            Snapshot(order).ShouldBe(expected);
        }
    }

    [OfficialFact(CompanyYear.Folder)]
    public void Originals_OfTheYear_ComeBackByteForByte()
    {
        using var books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, CompanyYear.Files);
        var kept = books.Ask(one =>
            one.Documents()
                .ToDictionary(row => row.FileName!, row => PreparedDocument.Restore(one.Original(row.Sha256)!))
        );
        foreach (
            var file in Directory.EnumerateFiles(
                OfficialMaterial.Find(CompanyYear.Folder)!,
                "*.xml",
                SearchOption.AllDirectories
            )
        )
        {
            kept[Path.GetFileName(file)].AsSpan().SequenceEqual(File.ReadAllBytes(file)).ShouldBeTrue(file);
        }
    }

    private static string Snapshot(IReadOnlyList<PreparedDocument> files)
    {
        using Books books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, files);
        return books.Snapshot();
    }
}
