using System.Globalization;
using Nsg.Bookkeeping;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>The company that examples of bodies are made for: its number, and accounts of the chart that its country's
/// companies begin with.</summary>
internal sealed class ExampleCompany
{
    private readonly IReadOnlyList<(string Mark, string Value)> _words;

    private ExampleCompany(CountryPack pack, PartyIdentifier number)
    {
        var country = pack.Country.ToString();
        _words =
        [
            ("<company>", number.ToString()),
            ("<number>", number.Number),
            ("<country>", country),
            ("<turnover>", country.ToLower(CultureInfo.InvariantCulture) + ".turnover"),
            ("<rent>", Named(pack, "Rent")),
            ("<supplies>", Named(pack, "Office supplies")),
            ("<capital>", Named(pack, "Share capital")),
            ("<charges>", pack.Roles.BankCharges),
            ("<payables>", pack.Roles.Payables),
            ("<prepaid>", pack.Roles.SupplierPrepayments),
        ];
    }

    /// <summary>For readers who have no company.</summary>
    internal static ExampleCompany Nobodys { get; } =
        new(CountryPacks.Find(Country.NO)!, PartyIdentifier.Parse("NO:974760673"));

    /// <summary>For those whose company it is; one without a number has nobody's.</summary>
    internal static ExampleCompany Of(CompanyProfile company) =>
        company.Number is { } number ? new ExampleCompany(company.Pack, number) : Nobodys;

    /// <summary>A body in which what differs by company is marked, made for this one.</summary>
    internal string Fill(string body) =>
        _words.Aggregate(body, (text, word) => text.Replace(word.Mark, word.Value, StringComparison.Ordinal));

    private static string Named(CountryPack pack, string name) =>
        pack.Chart.First(account => account.EnglishName == name).Number;
}
