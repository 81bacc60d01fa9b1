using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Command.Commands.People;

/// <summary>The invented people of the demo: an owner for each company, and those who look after several.</summary>
internal static class DemoPeople
{
    private static readonly (DemoPerson Person, Role[] Roles, Country[] At)[] Table =
    [
        (
            new("kari", "Kari Solheim", "owns and signs for the Norwegian company"),
            [Role.Owner, Role.Signatory],
            [Country.NO]
        ),
        (new("erik", "Erik Lindqvist", "owns the Swedish company"), [Role.Owner], [Country.SE]),
        (new("mette", "Mette Holm", "owns the Danish company"), [Role.Owner], [Country.DK]),
        (new("aino", "Aino Korhonen", "owns the Finnish company"), [Role.Owner], [Country.FI]),
        (new("jon", "Jón Þórsson", "owns the Icelandic company"), [Role.Owner], [Country.IS]),
        (
            new("ingrid", "Ingrid Berg", "accountant of all five companies"),
            [Role.Accountant],
            [Country.NO, Country.SE, Country.DK, Country.FI, Country.IS]
        ),
        (
            new("anders", "Anders Dahl", "auditor of the Norwegian and the Swedish company"),
            [Role.Auditor],
            [Country.NO, Country.SE]
        ),
        (new("liv", "Liv Strand", "may read the Norwegian company's books"), [Role.Reader], [Country.NO]),
        (new("nora", "Nora Bakke", "asks companies for data in the name of Fjordbanken"), [], []),
        (new("sigrun", "Sigrún Jónsdóttir", "operator of this node, sees no books"), [Role.Operator], []),
    ];

    /// <summary>The invented bank that one of them asks for.</summary>
    private const string Bank = "Fjordbanken";

    /// <summary>The people, in the order in which they are offered.</summary>
    internal static IReadOnlyList<DemoPerson> All { get; } = [.. Table.Select(row => row.Person)];

    /// <summary>Gives the people their roles at the demo's companies, and has one of them asked for data.</summary>
    internal static async Task KeepAsync(NodeStore store, CancellationToken cancellation)
    {
        var companies = store.Companies();
        foreach (var (demo, roles, countries) in Table)
        {
            var person = await store.People.KeepAsync(DemoPerson.Issuer, demo.Subject, demo.Name);
            foreach (var role in roles)
            {
                var places =
                    role == Role.Operator
                        ? [null]
                        : companies
                            .Where(company => countries.Contains(company.Pack.Country))
                            .Select(company => (string?)company.Key);
                foreach (var company in places)
                {
                    await store.People.GiveAsync(person.Key, company, role, "demo");
                }
            }
        }

        var (bank, _) = await store.ClientKeys.CreateRequesterAsync(Bank, "NO:974760673");
        var asker = await store.People.KeepAsync(DemoPerson.Issuer, "nora", "Nora Bakke");
        await store.People.LetAskAsync(asker.Key, bank.Id, "demo");
        await DemoSharing.PlayAsync(
            store,
            bank,
            asker,
            await store.People.KeepAsync(DemoPerson.Issuer, "kari", "Kari Solheim"),
            cancellation
        );
    }
}
