using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Countries.Startup;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Birth;

/// <summary>Something about a registration draft.</summary>
/// <param name="IsFatal">Whether nobody would register it so; else it is worth a look.</param>
/// <param name="Field">The field, as <c>capital</c> or <c>people</c>.</param>
/// <param name="Text">What is wrong, and the remedy.</param>
/// <param name="Source">Act and section, or null.</param>
public sealed record RegistrationFinding(bool IsFatal, string Field, string Text, string? Source = null);

/// <summary>Holds a registration draft against the rules of its country.</summary>
public sealed class RegistrationCheck
{
    private const int TextMax = 300;
    private const int PeopleMax = 100;
    private const int AgeMax = 130;

    /// <summary>The amount of a share is told in ten-thousandths at the finest.</summary>
    private const decimal ParUnits = 10_000m;

    private readonly List<RegistrationFinding> _findings = [];
    private readonly RegistrationDraft _draft;
    private readonly CountryPack _pack;
    private readonly LegalFormRule? _form;

    private RegistrationCheck(RegistrationDraft draft, CountryPack pack) =>
        (_draft, _pack, _form) = (draft, pack, pack.Startup.Find(draft.Form));

    /// <summary>What there is to say of a draft; nothing for one that is in order.</summary>
    /// <param name="draft">The draft, settled.</param>
    /// <param name="pack">The country that its books are kept by.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<RegistrationFinding> Of(RegistrationDraft draft, CountryPack pack, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(pack);
        var check = new RegistrationCheck(draft, pack);
        check.Basics();
        check._findings.AddRange(ActivityCheck.Of(draft, pack.Startup.ActivityDigits));
        if (check.People() && check._form is not null)
        {
            check.Name();
            check.Board();
            check.Ages(today);
            check.Capital();
            check._findings.AddRange(SigningCheck.Of(draft));
        }

        check.Dates(today);
        check.Money();
        return check._findings;
    }

    private void Basics()
    {
        if (_form is null)
        {
            Fatal(
                "form",
                $"'{_draft.Form}' is no legal form here; give {List(_pack.Startup.Forms.Select(one => one.Code))}"
            );
        }

        foreach (
            var (field, text) in new[]
            {
                ("name", _draft.Name),
                ("address", _draft.Address),
                ("postalAddress", _draft.PostalAddress),
                ("purpose", _draft.Purpose),
                ("contact.email", _draft.Contact?.Email),
                ("contact.phone", _draft.Contact?.Phone),
                ("contact.website", _draft.Contact?.Website),
            }
        )
        {
            if (field is "name" or "address" && string.IsNullOrWhiteSpace(text))
            {
                Fatal(field, $"{field} is missing");
            }
            else if (text?.Length > TextMax || text?.Any(char.IsControl) == true)
            {
                Fatal(field, $"{field} is one line of at most {TextMax} characters");
            }
        }

        if (_draft.Contact?.Email is { } email && email.IndexOf('@', StringComparison.Ordinal) is < 1)
        {
            Fatal("contact.email", "this is no address of e-mail");
        }
    }

    /// <summary>Whether people can be looked at further.</summary>
    private bool People()
    {
        if (_draft.People.Count is 0 or > PeopleMax)
        {
            Fatal("people", $"give 1 to {PeopleMax} people");
            return false;
        }

        foreach (var (i, person) in _draft.People.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"people[{i}]");
            if (
                person is null
                || string.IsNullOrWhiteSpace(person.Name)
                || person.Name.Length > TextMax
                || person.Seats is not { Count: > 0 and <= 8 }
                || person.Identifier?.Length > 50
            )
            {
                Fatal(place, "a person has a name of at most 300 characters and one or more seats");
                return false;
            }

            if (person.Contribution < 0m)
            {
                Fatal(place, "a contribution is not negative");
            }
        }

        if (
            _draft.People.DistinctBy(one => (one.Name.ToUpperInvariant(), one.Identifier)).Count() < _draft.People.Count
        )
        {
            Fatal("people", "somebody stands there twice; name each once, with all seats");
        }

        return true;
    }

    private void Name()
    {
        var name = _draft.Name ?? "";
        if (_form!.NameWords.Count > 0 && !_form.NameWords.Any(word => CompanyNames.Holds(name, word)))
        {
            Fatal("name", $"the name of a company of this form holds {List(_form.NameWords)}", _form.Source);
        }

        if (
            _pack
                .Startup.Forms.Where(one => one != _form)
                .SelectMany(one => one.NameWords.Except(_form.NameWords))
                .FirstOrDefault(word => CompanyNames.EndsWith(name, word)) is
            { } foreign
        )
        {
            Fatal("name", $"'{foreign}' at the end says that the company is of another form", _form.Source);
        }

        if (
            _form.NeedsFamilyName
            && Holding(Seat.Owner).FirstOrDefault() is { } owner
            && !CompanyNames.Holds(name, owner.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1])
        )
        {
            Fatal("name", "the name of a sole trader's business holds the owner's family name", _form.Source);
        }
    }

    private void Board()
    {
        var form = _form!;
        var (chairs, members) = (Holding(Seat.Chair).Count(), Holding(Seat.Chair, Seat.Member).Count());
        var founders = Founders().Count();
        if (founders < form.FoundersMin)
        {
            Fatal("people", $"this form has at least {form.FoundersMin} founders, partners or owners", form.Source);
        }

        if (form.Signs is [Seat.Owner] && founders != 1)
        {
            Fatal("people", "a sole trader is one person", form.Source);
        }

        var least = form.ThreeFrom > 0 && founders >= form.ThreeFrom ? Math.Max(3, form.BoardMin) : form.BoardMin;
        if (members < least)
        {
            Fatal("people", $"the board has at least {least} members, the chair among them", form.Source);
        }

        if (chairs > 1 || (form.ChairFrom > 0 && members >= form.ChairFrom && chairs == 0))
        {
            Fatal("people", "one member of the board is the chair", form.Source);
        }

        if (members > 0 && members < form.DeputyBelow && !Holding(Seat.Deputy).Any())
        {
            Fatal("people", $"a board of fewer than {form.DeputyBelow} members has a deputy", form.Source);
        }

        if (form.NeedsDirector && !Holding(Seat.Director).Any())
        {
            Fatal("people", "there is a managing director", form.Source);
        }
    }

    /// <summary>Who is not of age on the day of the memorandum neither sits on a board nor manages; owners and partners may.</summary>
    private void Ages(DateOnly today)
    {
        var (rule, day) = (_pack.Startup.Managers, _draft.FoundedOn ?? today);
        foreach (var (i, person) in _draft.People.Index())
        {
            if (person.BirthDate is not { } born)
            {
                continue;
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"people[{i}].birthDate");
            var age = day.Year - born.Year - ((born.Month, born.Day).CompareTo((day.Month, day.Day)) > 0 ? 1 : 0);
            if (age is < 0 or > AgeMax)
            {
                Fatal(place, "this is no day of birth of somebody alive");
            }
            else if (
                age < rule.AgeMin
                && person.Seats.Any(seat => seat is Seat.Chair or Seat.Member or Seat.Deputy or Seat.Director)
            )
            {
                Fatal(
                    place,
                    $"who sits on a board, stands in there or manages is {rule.AgeMin} years of age at least",
                    rule.Source
                );
            }
        }
    }

    private void Capital()
    {
        var form = _form!;
        if (form.MinimumCapital is not { } least)
        {
            if (_draft.Capital is not null || _draft.Shares is not null)
            {
                Fatal("capital", "this form has no share capital", form.Source);
            }

            return;
        }

        if ((_draft.Capital ?? 0m) < least)
        {
            Fatal("capital", $"the share capital is at least {least:0} {_pack.Currency}", form.Source);
        }

        var given = _draft.People.Where(one => one.Contribution is not null).ToList();
        if (given.Count > 0 && given.Sum(one => one.Contribution) < (_draft.Capital ?? 0m))
        {
            Fatal("people", "the founders put in less than the share capital; a share is not given below its value");
        }

        if (given.Exists(one => !one.Seats.Contains(Seat.Founder)))
        {
            Fatal("people", "who puts something in is a founder");
        }

        if (_draft.Shares < 1)
        {
            Fatal("shares", "shares are at least one");
        }
        else if (
            form.HasEqualShares
            && _draft.Shares is { } equal
            && !decimal.IsInteger((_draft.Capital ?? 0m) * ParUnits / equal)
        )
        {
            Fatal(
                "shares",
                $"shares are of the same amount: {equal} do not divide {_draft.Capital:0.##} {_pack.Currency} into amounts of at most four decimals",
                form.Source
            );
        }
    }

    private void Dates(DateOnly today)
    {
        var founded = _draft.FoundedOn ?? today;
        if (founded > today || founded < today.AddYears(-1))
        {
            Fatal("foundedOn", "the day of the memorandum is within the last year, and not ahead");
        }
        else if (_form is not null && BirthPlan.Deadline(_form, founded) is { } last && last < today)
        {
            Fatal("foundedOn", $"the register had to be told by {last:yyyy-MM-dd}; found anew", _form.Source);
        }

        if (BirthPlan.FirstYear(_draft, today) is var (from, to) && BirthPlan.YearFault(from, to) is { } fault)
        {
            Fatal("firstYearEnd", fault);
        }
    }

    private void Money()
    {
        foreach (var amount in _draft.People.Select(one => one?.Contribution).Append(_draft.Capital).OfType<decimal>())
        {
            if (amount > 1e15m || !new Money(amount, _pack.Currency).IsRepresentable)
            {
                Fatal("capital", $"{amount} is no amount of {_pack.Currency}");
            }
        }

        var (calendar, vat) = (_pack.Calendar, _draft.Vat);
        if (vat?.Period is { } period && !calendar.VatPeriods.Contains(period))
        {
            Fatal("vat.period", $"'{period}' is no VAT period here; give {List(calendar.VatPeriods)}");
        }

        if (vat is null or { IsRegistered: false })
        {
            var least = _pack.Startup.VatThreshold;
            if (vat?.ExpectedTurnover >= least)
            {
                Fatal("vat", $"with {least:0} {_pack.Currency} in twelve months a company registers for VAT");
            }
            else
            {
                _findings.Add(
                    new RegistrationFinding(
                        false,
                        "vat",
                        $"not registered for VAT: from {least:0} {_pack.Currency} in twelve months on it must be"
                    )
                );
            }
        }

        if (
            _draft.BankAccount is { } account
            && !Iban.TryParse(account, out _)
            && !NationalAccount.TryParse(_pack.Country, account, out _)
        )
        {
            Fatal("bankAccount", "this is neither an IBAN nor a number of the country");
        }

        if (_draft.Endpoint is { } endpoint && CompanyListing.Of(endpoint, DateOnly.MinValue, false) is null)
        {
            Fatal("endpoint", "endpoint is an https address without a path, such as https://node.example");
        }
    }

    private IEnumerable<DraftPerson> Founders() => Holding(Seat.Founder, Seat.Partner, Seat.Owner);

    private IEnumerable<DraftPerson> Holding(params Seat[] seats) =>
        _draft.People.Where(one => one.Seats.Any(seats.Contains));

    private static string List(IEnumerable<string> words) => string.Join(" or ", words);

    private void Fatal(string field, string text, string? source = null) =>
        _findings.Add(new RegistrationFinding(true, field, text, source));
}
