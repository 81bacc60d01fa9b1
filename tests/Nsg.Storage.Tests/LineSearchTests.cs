using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Documents found by what their lines and notes say, whether the search has read them in or not.</summary>
public sealed class LineSearchTests : IDisposable
{
    private static readonly Country Denmark = Country.Parse("DK");

    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WordOfALine_FindsItsDocument_AndTheLine(bool isReadIn)
    {
        Receive("A-1", new TestLine(100m) { Name = "Blyanter" }, new TestLine(50m) { Name = "Kaffe, mørkristet" });
        Receive("A-2", new TestLine(70m) { Name = "Skrivebordslampe" });
        await ReadInAsync(isReadIn);

        Found("kaffe").ShouldBe(["A-1 2 Kaffe, mørkristet"]);
        Found("MØRK").ShouldBe(["A-1 2 Kaffe, mørkristet"]);
        Found("skrivebord").ShouldBe(["A-2 1 Skrivebordslampe"]);
        Found("te").ShouldBeEmpty();
    }

    [Fact]
    public async Task DescriptionNoteAndItemNumber_FindTheDocument_OnceReadIn()
    {
        Receive(
            "A-1",
            "Leveres i kælderen",
            new TestLine(100m)
            {
                Name = "Vare",
                Description = "Håndlavet i Skagen",
                Note = "Rest følger",
                Item = "KX-4711",
            }
        );
        await ReadInAsync(true);

        Found("skagen").ShouldBe(["A-1 1 Vare · KX-4711 · Håndlavet i Skagen · Rest følger"]);
        Found("rest").Single().ShouldStartWith("A-1 1 ");
        Found("4711").Single().ShouldStartWith("A-1 1 ");
        Found("kælder").ShouldBe(["A-1 0 Leveres i kælderen"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SeveralWords_MustAllStandInTheDocument_ThePartysToo(bool isReadIn)
    {
        Receive("A-1", new TestLine(100m) { Name = "Kaffe" }, new TestLine(50m) { Name = "Filter" });
        Receive("A-2", new TestLine(100m) { Name = "Kaffe" });
        await ReadInAsync(isReadIn);

        Found("filter kaffe").ShouldBe(["A-1 2 Filter"]);
        Found("kaffe nabo").Count().ShouldBe(2);
        Found("kaffe te").ShouldBeEmpty();
        Found("nabo").ShouldBeEmpty("a word of the party alone is found by the party");
    }

    [Fact]
    public async Task Lines_OfAnotherCompany_AreNotFound()
    {
        Receive("A-1", new TestLine(100m) { Name = "Kaffe" });
        await ReadInAsync(true);
        var (other, _) = await _books.Store.CreateCompanyAsync(
            new Nsg.Bookkeeping.Records.CompanyCreated("Other", Denmark, _books.Pack.Currency, ["DK:10150817"]),
            "test"
        );

        _books.Store.Query(other, books => books.DocumentsSaying("kaffe", 5)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Documents_OfBefore_AreReadInStepByStep_AndAgainAfterARebuild()
    {
        for (var i = 0; i < 3; i++)
        {
            Receive($"A-{i}", new TestLine(100m) { Name = "Vare", Description = "Kaffe" });
        }

        var vouchers = _books.Ask(books => books.LatestEntries(null, null, null, 0, 10)).Count;
        (await _books.Store.IndexAsync(_books.Company, vouchers + 2)).ShouldBe(vouchers + 2);
        Found("kaffe").Count().ShouldBe(2);
        (await _books.Store.IndexAsync(_books.Company, 100)).ShouldBe(1);
        Found("kaffe").Count().ShouldBe(3);
        _books.Ask(books => books.SearchBehind()).ShouldBe(0);

        await _books.Store.RebuildAsync(_books.Company);
        Found("kaffe").ShouldBeEmpty();
        await ReadInAsync(true);
        Found("kaffe").Count().ShouldBe(3);
    }

    [Fact]
    public async Task WhatWasRead_BeforeTheBooksWereMadeAnew_IsNotWrittenDown()
    {
        Receive("A-1", new TestLine(100m) { Name = "Kaffe" });
        await ReadInAsync(true);
        Receive("A-2", new TestLine(100m) { Name = "Kaffe" });
        using (var session = PastTheProgram.Opening(_books.Folder))
        {
            session.Enter(_books.Company);
            var read = DocumentSearchIndex.Read(session, _books.Company, 10);
            read.Documents.Count.ShouldBe(1);
            session.Run("DELETE FROM search_document_place WHERE company = @1", _books.Company);
            DocumentSearchIndex.Write(session, _books.Company, read);
            DocumentSearchIndex.Place(session, _books.Company).ShouldBe(0);
        }
    }

    [Fact]
    public void WholeUnits_FindDocumentsThatAskForAsMany_TheExactOneFirst()
    {
        Receive("A-1", new TestLine(80m) { Name = "Vare" });
        Receive("A-2", new TestLine(80.27m) { Name = "Vare" });
        Receive("A-3", new TestLine(80.80m) { Name = "Vare" });
        Receive("A-4", new TestLine(800m) { Name = "Vare" });

        Asking(100m, true).ShouldBe(["A-1", "A-2"]);
        Asking(100m, false).ShouldBe(["A-1"]);
        Asking(100.34m, false).ShouldBe(["A-2"]);
        Asking(10m, true).ShouldBeEmpty();
    }

    private IEnumerable<string?> Asking(decimal amount, bool isWhole) =>
        _books.Ask(books => books.DocumentsAsking(amount, isWhole, 5)).Select(document => document.Number);

    private IEnumerable<string> Found(string text) =>
        _books
            .Ask(books => books.DocumentsSaying(text, 10))
            .Select(found => $"{found.Document.Number} {found.Line} {found.Text}");

    private async Task ReadInAsync(bool isReadIn)
    {
        if (isReadIn)
        {
            while (await _books.Store.IndexAsync(_books.Company, 100) > 0) { }

            _books.Ask(books => books.SearchBehind()).ShouldBe(0);
        }
    }

    private void Receive(string number, params TestLine[] lines) => Receive(number, null, lines);

    private void Receive(string number, string? note, params TestLine[] lines) =>
        _books
            .Receive(
                new TestInvoice
                {
                    Number = number,
                    Seller = TestParty.Neighbour(Denmark),
                    Buyer = TestParty.Own(Denmark),
                    Note = note,
                    Lines = lines,
                }
            )
            .Document.ShouldNotBeNull();
}
