using System.Text.RegularExpressions;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Test companies can be removed; no others can.</summary>
public sealed class SandboxTests
{
    [Fact]
    public async Task Sandbox_WhenRemoved_LeavesNoRowAndNoWayIn()
    {
        using var books = RichBooks.Make();
        var store = books.Store;
        var person = await store.People.KeepAsync("https://login.example", "kari", "Kari");
        await store.People.GiveAsync(person.Key, books.Company, Nsg.Sharing.People.Role.Owner, "test");
        var (_, token) = await store.ClientKeys.CreateAsync("till", books.Company, canWrite: true);
        var number = store.Company(books.Company)!.Identifiers[0];
        await store.Looks.KeepAsync([new PersonLook(books.Company, person.Key, new DateOnly(2026, 3, 2), "reports")]);
        await store.MarkSandboxAsync(books.Company, person.Key);
        store.HasCompany(books.Company).ShouldBeTrue();
        store.FindInDirectory("", 10).ShouldBeEmpty();
        store.FindInDirectory(number.ToString(), 10).ShouldBeEmpty();

        (await store.RemoveSandboxAsync(books.Company, "test")).ShouldBeTrue();

        using (var session = PastTheProgram.Opening(store.Folder))
        {
            session.Enter(books.Company);
            var tables = SchemaScripts
                .All.SelectMany(script => Regex.Matches(script, @"CREATE TABLE (\w+) \(\s*company TEXT"))
                .Select(match => match.Groups[1].Value)
                .ToList();
            tables.Count.ShouldBeGreaterThan(40);
            tables
                .Where(table => table != "person_role")
                .Where(table =>
                    session.Scalar($"SELECT 1 FROM {table} WHERE company = @1 LIMIT 1", books.Company) is not null
                )
                .ShouldBeEmpty();
        }

        store.HasCompany(books.Company).ShouldBeFalse();
        store.Companies().ShouldBeEmpty();
        store.SandboxOf(person.Key).ShouldBeNull();
        store.People.RolesOf(person.Key).ShouldBeEmpty();
        store.ClientKeys.Authenticate(token, TimeProvider.System.GetUtcNow()).ShouldBeNull();
        Should.Throw<UnknownCompanyException>(() => store.Query(books.Company, one => one.Checkpoint()));
        var (again, isNew) = await store.CreateCompanyAsync(
            new CompanyCreated("Again", number.Country, Currency.DKK, [number.ToString()]),
            "test"
        );
        isNew.ShouldBeTrue();
        again.ShouldNotBe(books.Company);
    }

    [Fact]
    public async Task Company_ThatIsNoSandbox_IsNotRemoved()
    {
        using var books = RichBooks.Make();
        (await books.Store.RemoveSandboxAsync(books.Company, "test")).ShouldBeFalse();
        books.Ask(one => one.Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Key_WithAnEnd_OpensUntilThen()
    {
        using var books = RichBooks.Make();
        var end = new DateTimeOffset(2027, 1, 31, 23, 59, 59, TimeSpan.Zero);
        var (key, token) = await books.Store.ClientKeys.CreateAsync("till", null, canWrite: false, end, "person:kari");
        books.Store.ClientKeys.Find(key.Id).ShouldBe(key);
        key.CreatedBy.ShouldBe("person:kari");
        books.Store.ClientKeys.Authenticate(token, end.AddSeconds(-1)).ShouldNotBeNull();
        books.Store.ClientKeys.Authenticate(token, end).ShouldBeNull();
        await books.Store.ClientKeys.RevokeAsync(key.Id, "person:per");
        books.Store.ClientKeys.Find(key.Id)!.RevokedBy.ShouldBe("person:per");
    }
}
