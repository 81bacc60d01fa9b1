using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Importing;

/// <summary>Books of a format that tells no country.</summary>
public sealed partial class BooksImporterTests
{
    [Theory]
    [InlineData("300100007", "NOK", null, "--id NO:300100007")]
    [InlineData("90100041", "DKK", null, "--id DK:90100041")]
    [InlineData("300100007", "NOK", "NO:300100007", null)]
    [InlineData("974760673", "", null, "--id NO:974760673")]
    [InlineData("556036-0793", "EUR", null, null)]
    public async Task Sie_OfBooksThatAreNotSweden_AsksForTheCountry(
        string number,
        string currency,
        string? id,
        string? fault
    )
    {
        var head = Head.Replace("556036-0793", number, StringComparison.Ordinal)
            .Replace(
                "#KONTO 1930",
                (currency.Length > 0 ? $"#VALUTA {currency}\n" : "") + "#KONTO 1930",
                StringComparison.Ordinal
            );
        var import = await ImportAsync(head + Vouchers(1), number: id);

        if (fault is not null)
        {
            import.Fault.ShouldNotBeNull().ShouldContain(fault);
            import.Key.ShouldBeNull();
            return;
        }

        import.Fault.ShouldBeNull();
        var company = _store.Company(import.Key!)!;
        company.Currency.Code.ShouldBe(currency);
        company.Pack.Country.Code.ShouldBe(id?[..2] ?? "SE");
    }
}
