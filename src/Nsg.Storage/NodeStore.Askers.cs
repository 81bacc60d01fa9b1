using System.Globalization;
using Nsg.Bookkeeping;
using Nsg.Sharing.Grants;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage;

/// <summary>What is open about a company of the node: what it is called, and its number unless that is a
/// person's.</summary>
/// <param name="Key">Opaque key.</param>
/// <param name="Name">Name.</param>
/// <param name="Numbers">Numbers; a sole trader's is left out where it is a personal number.</param>
public sealed record DirectoryEntry(string Key, string Name, IReadOnlyList<PartyIdentifier> Numbers);

/// <summary>What those who ask for data may know before anything is granted to them.</summary>
public sealed partial class NodeStore
{
    /// <summary>Names are found without their dots and rings, and in any case.</summary>
    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Companies whose name holds some words, or the one with a number; by name.</summary>
    /// <param name="words">Words of the name, or a number with its country (<c>DK:20202020</c>); empty for all.</param>
    /// <param name="limit">Companies at most.</param>
    public IReadOnlyList<DirectoryEntry> FindInDirectory(string words, int limit) =>
        _readers.Read(
            null,
            session =>
            {
                var tests = session
                    .Rows("SELECT sandbox FROM sandbox", row => row.GetString(0))
                    .ToHashSet(StringComparer.Ordinal);
                var numbered = Numbers(words)
                    .Select(number => CompanyTable.KeyOf(session, number))
                    .OfType<string>()
                    .Where(key => !tests.Contains(key))
                    .Distinct(StringComparer.Ordinal)
                    .Select(key => CompanyTable.Find(session, key)!)
                    .Where(IsInDirectory)
                    .Select(Open)
                    .ToList();
                if (numbered.Count > 0 || PartyIdentifier.TryParse(words, out _))
                {
                    return numbered;
                }

                var sought = words.Trim();
                return (IReadOnlyList<DirectoryEntry>)
                    [
                        .. session
                            .Rows(
                                "SELECT company, name FROM company ORDER BY name, company",
                                row => (Key: row.GetString(0), Name: row.GetString(1))
                            )
                            .Where(one => !tests.Contains(one.Key) && Names.IndexOf(one.Name, sought, Alike) >= 0)
                            .Select(one => CompanyTable.Find(session, one.Key)!)
                            .Where(IsInDirectory)
                            .Take(limit)
                            .Select(Open),
                    ];
            }
        );

    /// <summary>Neither who has no number yet nor who was dissolved is found.</summary>
    private static bool IsInDirectory(CompanyProfile company) => company is { Number: not null, LastDay: null };

    /// <summary>Numbers that some words may be: one with its country, or one of each country as people write it there.
    /// A number that is a person's is not found so, since it was not said in full.</summary>
    private static IEnumerable<PartyIdentifier> Numbers(string words)
    {
        if (PartyIdentifier.TryParse(words, out var said))
        {
            return [said];
        }

        return words.Any(char.IsAsciiDigit)
            ? Country
                .Nordic.Select(country =>
                    PartyIdentifier.TryParse(country, words, out var number)
                    && number.HasValidCheckDigit
                    && !(OrganisationNumber.TryParse(country, number.Number, out var known) && known.IsPersonal)
                        ? number
                        : (PartyIdentifier?)null
                )
                .OfType<PartyIdentifier>()
            : [];
    }

    /// <summary>Companies that a client asked for something, with what it asked for, newest first. Each is asked by
    /// itself: a store may keep them apart.</summary>
    public IReadOnlyList<(DirectoryEntry Company, IReadOnlyList<Grant> Grants)> AskedBy(string client) =>
        _readers.Read(
            null,
            session =>
                (IReadOnlyList<(DirectoryEntry, IReadOnlyList<Grant>)>)
                    [
                        .. CompanyTable
                            .Keys(session)
                            .Select(company =>
                            {
                                session.Enter(company);
                                IReadOnlyList<Grant> grants = [.. GrantProjection.Of(session, company, client)];
                                return (
                                    Company: grants.Count == 0 ? null : Open(CompanyTable.Find(session, company)!),
                                    Grants: grants
                                );
                            })
                            .Where(one => one.Company is not null)
                            .Select(one => (one.Company!, one.Grants)),
                    ]
        );

    /// <summary>What is open about a company, or null when there is none.</summary>
    public DirectoryEntry? DirectoryOf(string key) => Company(key) is { } company ? Open(company) : null;

    private static DirectoryEntry Open(CompanyProfile company) =>
        new(
            company.Key,
            company.Name,
            [
                .. company.Identifiers.Where(one =>
                    !(OrganisationNumber.TryParse(one.Country, one.Number, out var number) && number.IsPersonal)
                ),
            ]
        );

    /// <summary>Companies that a client has asked for data, whatever came of it.</summary>
    public IReadOnlyList<string> CompaniesAskedBy(string client) =>
        CompaniesWith("SELECT 1 FROM access_grant WHERE company = @1 AND client = @2 LIMIT 1", client);
}
