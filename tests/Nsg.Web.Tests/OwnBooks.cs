using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>A Norwegian company in a store of its own, for what the demo's year does not have.</summary>
internal sealed class OwnBooks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-own-").FullName;

    private OwnBooks() => Store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());

    internal NodeStore Store { get; }

    internal string Key { get; private set; } = "";

    internal static async Task<OwnBooks> OpenAsync()
    {
        var books = new OwnBooks();
        var company = new CompanyCreated("Own", Country.NO, Currency.NOK, ["NO:974760673"]);
        books.Key = (await books.Store.CreateCompanyAsync(company, "test")).Key;
        return books;
    }

    /// <summary>Posts a sale for cash on a day.</summary>
    internal async Task SellAsync(DateOnly day) =>
        (
            await Store.DecideAsync(
                Key,
                books =>
                    new ManualDesk(books).Post(
                        new ManualEntry
                        {
                            Date = day,
                            Text = "Sale",
                            Lines =
                            [
                                new ManualLine { Account = "1920", Base = 100m },
                                new ManualLine { Account = "3100", Base = -100m },
                            ],
                        },
                        null,
                        "test"
                    )
            )
        ).Refusal.ShouldBeNull();

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
