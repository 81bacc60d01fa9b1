using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Reads companies.</summary>
internal static class CompanyTable
{
    internal static CompanyProfile? Find(SqlSession session, string company)
    {
        var identifiers = session.Rows(
            "SELECT identifier FROM company_identifier WHERE company = @1",
            reader => PartyIdentifier.Parse(reader.GetString(0)),
            company
        );
        return session.First(
            "SELECT name, country, currency, auto_post_limit, checks_strictly, vat_period, listed_at, listed_since, moved_away, outside_vat, last_day FROM company WHERE company = @1",
            reader => new CompanyProfile
            {
                Key = company,
                Name = reader.GetString(0),
                Identifiers = identifiers,
                Currency = Currency.Parse(reader.GetString(2)),
                Pack =
                    CountryPacks.Find(Country.Parse(reader.GetString(1)))
                    ?? throw new InvalidDataException(
                        $"company {company} is of a country that this program keeps no books for"
                    ),
                AutoPostLimit = reader.AmountOrNull(3),
                ChecksStrictly = reader.GetInt32(4) != 0,
                OwnVatPeriod = reader.TextOrNull(5),
                Listing = reader.TextOrNull(6) is { } endpoint
                    ? new CompanyListing(endpoint, reader.Date(7), reader.GetInt32(8) != 0)
                    : null,
                IsOutsideVat = !reader.IsDBNull(9) && reader.GetInt32(9) != 0,
                LastDay = reader.TextOrNull(10) is null ? null : reader.Date(10),
            },
            company
        );
    }

    internal static string? KeyOf(SqlSession session, PartyIdentifier identifier) =>
        (string?)session.Scalar("SELECT company FROM company_identifier WHERE identifier = @1", identifier.ToString());

    /// <summary>The first of some numbers that a company of the node has, or null; asked as the node, on the way of a
    /// company's own books.</summary>
    internal static string? Taken(SqlSession session, string company, IEnumerable<string> identifiers)
    {
        session.Enter(null);
        var taken = identifiers.FirstOrDefault(one => KeyOf(session, PartyIdentifier.Parse(one)) is not null);
        session.Enter(company);
        return taken;
    }

    internal static List<string> Keys(SqlSession session) =>
        session.Rows("SELECT company FROM company ORDER BY name, company", reader => reader.GetString(0));
}
