using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Gateway;

/// <summary>A question about a legal entity. Numbers come in the body, since some are a person's.</summary>
/// <param name="Notation">The number.</param>
/// <param name="Country">NO, SE, DK, FI or IS.</param>
/// <param name="IncludeSignatoryRights">Whether signatory rights are wanted too.</param>
internal sealed record EntityQuery(string? Notation, string? Country, bool? IncludeSignatoryRights = null);

/// <summary>A question about financial statements.</summary>
/// <param name="Notation">The number.</param>
/// <param name="Country">NO, SE, DK, FI or IS.</param>
/// <param name="Period">A year, a day, or a duration; see <see cref="StatementPeriod"/>.</param>
internal sealed record StatementQuery(string? Notation, string? Country, string? Period);

/// <summary>What every question to the gateway must say.</summary>
internal static class GatewayQuery
{
    private const int NotationMax = 40;

    /// <summary>The countries of the gateway.</summary>
    internal static readonly string[] Countries = [.. Country.Nordic.Select(one => one.Code)];

    /// <summary>What is wrong with a number and its country, or null.</summary>
    internal static GatewayError? Refusal(string? notation, string? country)
    {
        if (country is null || !Countries.Contains(country))
        {
            return GatewayError.Invalid(
                $"{(country is null ? "country is missing: it" : "country")} is one of {string.Join(", ", Countries)}",
                "country"
            );
        }

        var digits = OrganisationCustoms.Of(Country.Parse(country))!.Digits;
        var form = $"a number of {country} has {string.Join(" or ", digits)} digits";
        if (string.IsNullOrWhiteSpace(notation))
        {
            return GatewayError.Invalid($"notation is missing: {form}", "notation");
        }

        return
            notation.Length > NotationMax
            || !digits.Contains(notation.Count(char.IsAsciiDigit))
            || notation.Any(char.IsLetter)
            ? GatewayError.Invalid($"notation is no number: {form}", "notation")
            : null;
    }
}
