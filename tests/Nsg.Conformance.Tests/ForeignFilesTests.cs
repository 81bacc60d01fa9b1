using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Storage;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Conformance.Tests;

/// <summary>
/// Everybody else's examples, taken in by the buyer and by the seller that they name: each is booked, in review or
/// rejected with a
/// reason, never an exception, and what is booked balances.
/// </summary>
public sealed class ForeignFilesTests
{
    private static readonly Country Denmark = Country.Parse("DK");

    [OfficialFact("nsg/samples")]
    public void Samples_OfTheProgramme_AreTakenInOrRefusedWithAReason() =>
        TakeIn("nsg/samples").ShouldBeGreaterThan(15);

    [OfficialFact("en16931/examples-ubl")]
    public void Examples_OfTheNorm_AreTakenInOrRefusedWithAReason() =>
        TakeIn("en16931/examples-ubl").ShouldBeGreaterThan(5);

    [OfficialFact("peppol-billing/examples")]
    public void Examples_OfPeppolBilling_AreTakenInOrRefusedWithAReason() =>
        TakeIn("peppol-billing/examples").ShouldBeGreaterThan(10);

    [OfficialFact("peppol-billing/national-examples")]
    public void NationalExamples_OfPeppolBilling_AreTakenInOrRefusedWithAReason() =>
        TakeIn("peppol-billing/national-examples").ShouldBeGreaterThan(0);

    [OfficialFact("peppol-postaward/examples")]
    public void Examples_OfPeppolPostAward_AreTakenInOrRefusedWithAReason() =>
        TakeIn("peppol-postaward/examples").ShouldBeGreaterThan(10);

    private static int TakeIn(string folder)
    {
        var count = 0;
        foreach (
            var file in Directory.EnumerateFiles(OfficialMaterial.Find(folder)!, "*.xml", SearchOption.AllDirectories)
        )
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var owner in Owners(bytes))
            {
                count++;
                TakeIn(file, bytes, owner);
            }
        }

        return count;
    }

    private static void TakeIn(string file, byte[] bytes, PartyIdentifier owner)
    {
        var country = CountryPacks.Find(owner.Country) is null ? Denmark : owner.Country;
        using var books = new Books(country, owner.ToString());
        books
            .Store.KeepRatesAsync([
                .. from currency in new[] { "EUR", "DKK", "NOK", "SEK", "ISK", "USD", "GBP" }
                where currency != books.Pack.Currency.Code
                from day in Enumerable.Range(0, 500)
                select new ExchangeRate(
                    new DateOnly(2008, 1, 1).AddDays(day * 14),
                    books.Pack.Currency,
                    Currency.Parse(currency),
                    2m,
                    "test"
                ),
            ])
            .GetAwaiter()
            .GetResult();

        var outcome = books.Receive(bytes, Path.GetFileName(file));
        if (outcome.State is IntakeState.Review or IntakeState.Rejected)
        {
            outcome.Reasons.ShouldNotBeEmpty(file);
            outcome.Reasons.ShouldAllBe(
                reason => reason.Length > 10 && !reason.Contains('\n', StringComparison.Ordinal),
                file
            );
        }

        if (outcome.State == IntakeState.Review)
        {
            // A person's decision carries it through, or is refused with a reason.
            var decided = books.Book(
                outcome,
                bytes,
                books.Pack.Roles.Purchases.DomesticGoods,
                acceptsDifferences: true
            );
            (decided.IsDone || decided.Reasons.Count > 0).ShouldBeTrue(file);
        }

        books.ShouldBeSound();
    }

    /// <summary>The numbers of buyer and seller; for other documents any company will do.</summary>
    private static IReadOnlyList<PartyIdentifier> Owners(byte[] bytes)
    {
        var any = PartyIdentifier.Parse("DK:20202020");
        return DocumentReader.Read(bytes, ReadingLimits.Default) is DocumentReading.Understood(Invoice invoice)
            ?
            [
                .. new[] { invoice.Buyer, invoice.Seller }
                    .Select(Number)
                    .OfType<PartyIdentifier>()
                    .DefaultIfEmpty(any)
                    .Distinct(),
            ]
            : [any];
    }

    private static PartyIdentifier? Number(Party party)
    {
        var country = party.Address?.Country ?? Denmark;
        return PartyIdentifier.TryParse(country, party.LegalRegistration?.Value, out var legal) ? legal
            : PartyIdentifier.TryParse(country, party.VatNumber, out var vat) ? vat
            : null;
    }
}
