using System.Globalization;
using System.Text;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Birth;

/// <summary>A registration draft in the words of the authority's form, to fill that in from. No authority of the five
/// countries takes a registration from a program of anybody's.</summary>
public static class RegistrationSummary
{
    /// <summary>The text.</summary>
    /// <param name="draft">The draft, settled.</param>
    /// <param name="pack">Its country.</param>
    public static string Of(RegistrationDraft draft, CountryPack pack)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(pack);
        var startup = pack.Startup;
        var form = startup.Find(draft.Form);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{startup.Desk.Form}, {startup.Desk.Name}\n");
        text.Append(CultureInfo.InvariantCulture, $"{startup.Desk.Address} ({startup.Desk.Signs})\n\n");
        foreach (var (name, value) in Lines(draft, pack, form?.Name))
        {
            if (value is { Length: > 0 })
            {
                var heading = startup.Headings[name];
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{heading}: {value.Replace("\n", "\n  ", StringComparison.Ordinal)}\n"
                );
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Lines(
        RegistrationDraft draft,
        CountryPack pack,
        string? form
    )
    {
        yield return ("name", draft.Name);
        yield return ("form", $"{form} ({draft.Form})");
        yield return ("address", draft.Address);
        yield return ("postal", draft.PostalAddress);
        yield return (
            "activity",
            string.Join(
                ", ",
                draft.Activities.Select(code =>
                    Nace.TryFind(code, out var found) ? $"{code} {found.Heading("en")}" : code
                )
            )
        );
        yield return ("purpose", draft.Purpose);
        yield return ("founded", Day(draft.FoundedOn));
        yield return ("capital", draft.Capital is { } capital ? $"{Amount(capital)} {pack.Currency}" : null);
        yield return ("shares", draft.Shares?.ToString(CultureInfo.InvariantCulture));
        yield return ("people", string.Concat(draft.People.Select(one => "\n" + Person(one, pack))));
        yield return ("signing", string.Concat(draft.Signing.Select(way => "\n" + BirthRights.Words(way))));
        yield return (
            "contact",
            string.Join(
                ", ",
                new[] { draft.Contact?.Email, draft.Contact?.Phone, draft.Contact?.Website }.OfType<string>()
            )
        );
        yield return ("year", $"{Day(draft.FoundedOn)} - {Day(draft.FirstYearEnd)}");
        yield return ("vat", draft.Vat is { IsRegistered: true } vat ? vat.Period ?? pack.Calendar.VatPeriod : "-");
        yield return ("bank", draft.BankAccount);
    }

    private static string Person(DraftPerson one, CountryPack pack)
    {
        var seats = one.Seats.Select(seat =>
            pack.Startup.Roles.TryGetValue(seat, out var code) ? $"{seat} ({code})" : seat.ToString()
        );
        return string.Join(
            ", ",
            new[]
            {
                one.Name,
                one.Identifier ?? Day(one.BirthDate),
                string.Join(" + ", seats),
                one.Contribution is { } put ? $"{Amount(put)} {pack.Currency}" : null,
            }.OfType<string>()
        );
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
