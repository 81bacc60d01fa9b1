using System.Text.Json.Nodes;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Countries.Startup;

namespace Nsg.Bookkeeping.Birth;

/// <summary>Who may sign for a company that is being founded, in the shape of the NSG&amp;B API, which a program can
/// decide.</summary>
public static class BirthRights
{
    private static readonly string[] Numbers = ["", "oneOf", "twoOf", "threeOf", "fourOf", "fiveOf"];

    /// <summary>The rights of a draft that was found in order.</summary>
    public static string Of(RegistrationDraft draft, CountryPack pack)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(pack);
        return new JsonArray(
            new JsonObject
            {
                ["description"] = string.Join("; ", draft.Signing.Select(Words)),
                ["signatoryRules"] = new JsonArray([.. draft.Signing.Select(way => Rule(way, draft, pack))]),
            }
        ).ToJsonString();
    }

    /// <summary>A way to sign in words.</summary>
    public static string Words(DraftSigning way)
    {
        ArgumentNullException.ThrowIfNull(way);
        return way.Text ?? string.Join(" together with ", way.Together.Select(Words));
    }

    private static string Words(DraftSigners part)
    {
        var seats = string.Join(" or ", part.Seats.Select(seat => seat.ToString().ToLowerInvariant()));
        return part.Quantity is "alone" or "all" ? $"{seats}, {part.Quantity}" : $"{part.Quantity} of {seats}";
    }

    private static JsonObject Rule(DraftSigning way, RegistrationDraft draft, CountryPack pack)
    {
        var rule = new JsonObject { ["description"] = Words(way) };
        foreach (var parts in way.Together.GroupBy(one => Property(one.Quantity)))
        {
            rule[parts.Key] = new JsonArray([.. parts.Select(one => Post(one, draft, pack))]);
        }

        return rule;
    }

    private static JsonObject Post(DraftSigners part, RegistrationDraft draft, CountryPack pack) =>
        new()
        {
            ["role"] = Role(part.Seats, pack),
            ["heldByPerson"] = new JsonArray([
                .. draft.People.Where(one => one.Seats.Any(part.Seats.Contains)).Select(Person),
            ]),
        };

    /// <summary>The role of a post: of chair and members together the members', of other mixtures none.</summary>
    private static JsonObject Role(IReadOnlyList<Seat> seats, CountryPack pack)
    {
        var role = new JsonObject { ["prefLabel"] = string.Join(", ", seats) };
        if (seats.Count == 1 || seats.All(seat => seat is Seat.Chair or Seat.Member))
        {
            role["notation"] = RoleOf(seats.Count == 1 ? seats[0] : Seat.Member, pack);
        }

        return role;
    }

    private static JsonObject Person(DraftPerson one)
    {
        var person = new JsonObject { ["fullName"] = one.Name };
        if (one.BirthDate is { } birth)
        {
            person["dateOfBirth"] = birth.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (one.Identifier is { } identifier)
        {
            person["identifier"] = new JsonObject { ["notation"] = identifier, ["issuingAuthorityName"] = "" };
        }

        return person;
    }

    private static string Property(string quantity) =>
        quantity switch
        {
            "alone" => "alone",
            "majority" => "majorityOf",
            "all" => "allOf",
            _ => Numbers[quantity[0] - '0'],
        };

    private static string RoleOf(Seat seat, CountryPack pack) =>
        pack.Startup.Roles.TryGetValue(seat, out var code)
            ? code
            : seat switch
            {
                Seat.Chair => "ChairmanOfTheBoard",
                Seat.Member => "MemberOfTheBoard",
                Seat.Deputy => "DeputyMemberOfTheBoard",
                Seat.Director => "ManagingDirector",
                Seat.Owner => "SoleTrader",
                _ => seat.ToString(),
            };
}
