using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>A company that trades: one of ours, or one from outside.</summary>
internal sealed class Trader
{
    /// <summary>How many ordinals have a name without a number.</summary>
    internal const int PlainNames = 256;

    private Trader(Market market, int ordinal, string name, string number, string account, Dice dice)
    {
        (Market, Ordinal, Name, Number, Account) = (market, ordinal, name, number, account);
        var (code, town) = dice.Pick(market.Towns);
        var address = new PostalAddress
        {
            Street = $"{dice.Pick(market.Streets)} {dice.Between(1, 90)}",
            City = town,
            PostalCode = code,
            Country = market.Country,
        };
        var scheme = IdentifierScheme.Of(market.Country);
        Party = new Party
        {
            Name = name,
            LegalRegistration = new Identifier(number, scheme),
            VatNumber = market.VatNumber(number),
            ElectronicAddress = market.AddressScheme is var (own, start)
                ? new Identifier(start + number, own)
                : new Identifier(number, scheme),
            Address = address,
            Contact = new Contact(
                dice.Pick(market.People),
                $"{market.Phone}{dice.Between(10, 99)} {dice.Between(10, 99)}",
                $"post@kunde{ordinal.ToString(CultureInfo.InvariantCulture)}.example"
            ),
        };
    }

    internal Market Market { get; }

    internal int Ordinal { get; }

    internal string Name { get; }

    /// <summary>Organisation number, with a right check digit.</summary>
    internal string Number { get; }

    /// <summary>IBAN.</summary>
    internal string Account { get; }

    internal Party Party { get; }

    internal PartyIdentifier Identifier => PartyIdentifier.Parse($"{Market.Country}:{Number}");

    /// <summary>A trader for an ordinal; the same ordinal is the same company everywhere.</summary>
    internal static Trader Make(Market market, int ordinal, string? name = null)
    {
        var dice = Dice.For(ordinal, market.Index);
        var number = OrganisationNumberOf(market, ordinal);
        return new Trader(
            market,
            ordinal,
            name ?? NameOf(market, ordinal),
            number,
            AccountOf(market, ordinal, number, 0),
            dice
        );
    }

    /// <summary>An account of the trader's other than its usual one.</summary>
    internal string OtherAccount() => AccountOf(Market, Ordinal, Number, 1);

    /// <summary>A payment reference by the country's rule.</summary>
    internal string ReferenceFor(int counter)
    {
        var body = $"{Ordinal}{counter:D7}";
        return Market.Reference is { } kind && PaymentReference.TryCreate(kind, body, out var reference)
            ? reference.ToString()
            : body;
    }

    /// <summary>The first <see cref="PlainNames"/> ordinals have names of their own, without a number.</summary>
    private static string NameOf(Market market, int ordinal)
    {
        var (first, second) = market.Names;
        var name = first[ordinal % first.Length] + second[ordinal / first.Length % second.Length];
        var end =
            ordinal < PlainNames
                ? market.Towns[ordinal / (first.Length * second.Length)].Town
                : ordinal.ToString(CultureInfo.InvariantCulture);
        return $"{name} {end} {market.Form}";
    }

    /// <summary>Twice the ordinal, or one more: where a body has no check digit, its neighbour has.</summary>
    private static string OrganisationNumberOf(Market market, int ordinal)
    {
        for (var body = ordinal * 2; body <= (ordinal * 2) + 1; body++)
        {
            for (var check = 0; check <= 9; check++)
            {
                var text = $"{market.OrganisationBody(body)}{check}{market.OrganisationEnd}";
                if (OrganisationNumber.TryParse(market.Country, text, out var number))
                {
                    return number.Number;
                }
            }
        }

        throw new InvalidOperationException($"No organisation number of {market.Country} for {ordinal}.");
    }

    private static string AccountOf(Market market, int ordinal, string number, int which)
    {
        for (var body = ordinal * 4; body <= (ordinal * 4) + 1; body++)
        {
            for (var check = 0; check <= 9; check++)
            {
                var bban = $"{market.AccountBody(body + (which * 2), number)}{check}";
                if (
                    (!market.HasAccountCheck || NationalAccount.TryParse(market.Country, bban, out _))
                    && Iban.TryCreate(market.Country, bban, out var iban)
                )
                {
                    return iban.ToString();
                }
            }
        }

        throw new InvalidOperationException($"No account number of {market.Country} for {ordinal}.");
    }
}
