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
            new(
                "kari",
                "Kari Solheim",
                new(
                    "owns and signs for the Norwegian company",
                    "eier det norske selskapet og signerer for det",
                    "äger det norska företaget och tecknar dess firma",
                    "ejer den norske virksomhed og tegner den",
                    "omistaa norjalaisen yrityksen ja allekirjoittaa sen puolesta",
                    "á norska fyrirtækið og skrifar undir fyrir það"
                )
            ),
            [Role.Owner, Role.Signatory],
            [Country.NO]
        ),
        (
            new(
                "erik",
                "Erik Lindqvist",
                new(
                    "owns the Swedish company",
                    "eier det svenske selskapet",
                    "äger det svenska företaget",
                    "ejer den svenske virksomhed",
                    "omistaa ruotsalaisen yrityksen",
                    "á sænska fyrirtækið"
                )
            ),
            [Role.Owner],
            [Country.SE]
        ),
        (
            new(
                "mette",
                "Mette Holm",
                new(
                    "owns the Danish company",
                    "eier det danske selskapet",
                    "äger det danska företaget",
                    "ejer den danske virksomhed",
                    "omistaa tanskalaisen yrityksen",
                    "á danska fyrirtækið"
                )
            ),
            [Role.Owner],
            [Country.DK]
        ),
        (
            new(
                "aino",
                "Aino Korhonen",
                new(
                    "owns the Finnish company",
                    "eier det finske selskapet",
                    "äger det finska företaget",
                    "ejer den finske virksomhed",
                    "omistaa suomalaisen yrityksen",
                    "á finnska fyrirtækið"
                )
            ),
            [Role.Owner],
            [Country.FI]
        ),
        (
            new(
                "jon",
                "Jón Þórsson",
                new(
                    "owns the Icelandic company",
                    "eier det islandske selskapet",
                    "äger det isländska företaget",
                    "ejer den islandske virksomhed",
                    "omistaa islantilaisen yrityksen",
                    "á íslenska fyrirtækið"
                )
            ),
            [Role.Owner],
            [Country.IS]
        ),
        (
            new(
                "ingrid",
                "Ingrid Berg",
                new(
                    "accountant of all five companies",
                    "regnskapsfører for alle fem selskapene",
                    "redovisningskonsult för alla fem företagen",
                    "bogholder for alle fem virksomheder",
                    "kaikkien viiden yrityksen kirjanpitäjä",
                    "bókari allra fyrirtækjanna fimm"
                )
            ),
            [Role.Accountant],
            [Country.NO, Country.SE, Country.DK, Country.FI, Country.IS]
        ),
        (
            new(
                "anders",
                "Anders Dahl",
                new(
                    "auditor of the Norwegian and the Swedish company",
                    "revisor for det norske og det svenske selskapet",
                    "revisor för det norska och det svenska företaget",
                    "revisor for den norske og den svenske virksomhed",
                    "norjalaisen ja ruotsalaisen yrityksen tilintarkastaja",
                    "endurskoðandi norska og sænska fyrirtækisins"
                )
            ),
            [Role.Auditor],
            [Country.NO, Country.SE]
        ),
        (
            new(
                "liv",
                "Liv Strand",
                new(
                    "may read the Norwegian company’s books",
                    "kan lese det norske selskapets regnskap",
                    "får läsa det norska företagets bokföring",
                    "må læse den norske virksomheds bogføring",
                    "saa lukea norjalaisen yrityksen kirjanpitoa",
                    "má lesa bókhald norska fyrirtækisins"
                )
            ),
            [Role.Reader],
            [Country.NO]
        ),
        (
            new(
                "nora",
                "Nora Bakke",
                new(
                    "asks companies for data in the name of Fjordbanken",
                    "ber selskaper om data på vegne av Fjordbanken",
                    "ber företag om uppgifter i Fjordbankens namn",
                    "beder virksomheder om data på vegne af Fjordbanken",
                    "pyytää yrityksiltä tietoja Fjordbankenin nimissä",
                    "biður fyrirtæki um gögn í nafni Fjordbanken"
                )
            ),
            [],
            []
        ),
        (
            new(
                "sigrun",
                "Sigrún Jónsdóttir",
                new(
                    "operator of this node, sees no books",
                    "driver denne noden, ser ingen regnskap",
                    "driver den här noden, ser ingen bokföring",
                    "driver denne node, ser ingen bogføring",
                    "ylläpitää tätä solmua, ei näe kirjanpitoa",
                    "rekur þennan hnút, sér ekkert bókhald"
                )
            ),
            [Role.Operator],
            []
        ),
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
