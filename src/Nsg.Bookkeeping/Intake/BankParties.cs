using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Whose account a bank's message is about, and which.</summary>
internal static class BankParties
{
    /// <summary>The spelling that bank accounts are compared by. One number may stand for an account in several currencies;
    /// each has its own balance.</summary>
    internal static string AccountKey(CompanyProfile company, string account, Currency currency)
    {
        var key = Vocabulary.AccountKey.Of(account, company.Pack.Country) is { Length: > 0 } comparable
            ? comparable
            : account;
        return currency == company.Currency ? key : $"{key}/{currency}";
    }

    /// <summary>The owner that a message names, when it is certainly somebody else.</summary>
    internal static string? ForeignOwner(
        CompanyProfile company,
        IEnumerable<(string? Name, IReadOnlyList<Identifier> Ids)> owners
    )
    {
        foreach (var (name, ids) in owners.Where(owner => owner.Ids.Count > 0))
        {
            var numbers = ids.Select(id =>
                    PartyIdentifier.TryParse(company.Pack.Country, id.Value, out var number)
                        ? number
                        : (PartyIdentifier?)null
                )
                .OfType<PartyIdentifier>()
                .Where(number =>
                    number.HasValidCheckDigit
                    || company.Identifiers.Any(own => own.Number.Length == number.Number.Length)
                )
                .ToList();
            if (numbers.Count > 0 && !numbers.Exists(company.Identifiers.Contains))
            {
                return name ?? numbers[0].ToString();
            }
        }

        return null;
    }
}
