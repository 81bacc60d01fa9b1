using FsCheck;
using FsCheck.Fluent;

namespace Nsg.Vocabulary.Tests;

/// <summary>What holds for every amount, number and day, tried on random ones.</summary>
public sealed class PropertyTests
{
    private static readonly Gen<Currency> Currencies = Gen.Elements(
        Currency.NOK,
        Currency.SEK,
        Currency.DKK,
        Currency.EUR,
        Currency.ISK,
        Currency.Parse("KWD")
    );

    private static readonly Gen<long> Minor = Gen.Choose(int.MinValue, int.MaxValue)
        .Select(value => (long)value * 1000);

    [Fact]
    public void Money_ToMinorAndBack_IsTheSame() =>
        Check(Minor.Zip(Currencies), pair => Money.FromMinor(pair.Item1, pair.Item2).ToMinor() == pair.Item1);

    [Fact]
    public void Money_AddedAndTakenAway_IsTheSame() =>
        Check(
            Minor.Zip(Minor).Zip(Currencies),
            pair =>
            {
                var ((first, second), currency) = pair;
                var (left, right) = (Money.FromMinor(first, currency), Money.FromMinor(second, currency));
                return left + right - right == left && left + right == right + left && left - right == -(right - left);
            }
        );

    [Fact]
    public void Money_Allocated_AddsUpAndStaysNear() =>
        Check(
            Minor.Zip(Currencies).Zip(Gen.Choose(0, 1000).NonEmptyListOf()),
            pair =>
            {
                var ((minor, currency), numbers) = pair;
                decimal[] weights = [.. numbers.Select(number => number / 7m), 1m];
                var whole = Money.FromMinor(minor, currency);
                var shares = whole.Allocate(weights);
                var near = shares.Zip(
                    weights,
                    (share, weight) =>
                        Math.Abs(share.ToMinor() - (minor * (weight / weights.Sum()))) < 1.000001m
                        && (weight != 0m || share.IsZero)
                );
                return shares.Aggregate((sum, share) => sum + share) == whole && near.All(isNear => isNear);
            }
        );

    [Fact]
    public void OrganisationNumber_OneDigitChanged_IsNotValid()
    {
        string[] valid =
        [
            "NO:974760673",
            "NO:988077917",
            "SE:5564204294",
            "SE:2021005489",
            "DK:13585628",
            "DK:29143625",
            "FI:20774740",
            "FI:01120389",
        ];
        foreach (var text in valid)
        {
            foreach (var wrong in WithOneDigitChanged(text[3..]))
            {
                OrganisationNumber.TryParse(text[..3] + wrong, out _).ShouldBeFalse(wrong);
            }
        }
    }

    [Fact]
    public void PaymentReference_OneDigitChanged_IsNotValid() =>
        Check(
            Kinds.Zip(Digits(3, 10)),
            pair =>
                PaymentReference.TryCreate(pair.Item1, pair.Item2, out var reference)
                && WithOneDigitChanged(reference.ToString())
                    .All(wrong => !PaymentReference.TryParse(pair.Item1, wrong, out _))
        );

    [Fact]
    public void PaymentReference_CreatedAndRead_IsTheSame() =>
        Check(
            Kinds.Zip(Digits(3, 19)),
            pair =>
                PaymentReference.TryCreate(pair.Item1, pair.Item2, out var reference)
                && PaymentReference.TryParse(pair.Item1, reference.ToString(), out var read)
                && read == reference
        );

    [Fact]
    public void Key_OfARfReferenceAroundAViite_IsThatOfTheViite() =>
        Check(
            Digits(3, 19),
            body =>
            {
                var made = PaymentReference.TryCreate(PaymentReferenceKind.FinnishReference, body, out var viite);
                made &= PaymentReference.TryCreate(PaymentReferenceKind.Rf, viite.ToString(), out var rf);
                // Without its leading zeros a viite may be too short to be one.
                return made
                    && (
                        viite.ToString().TrimStart('0').Length < 4
                        || PaymentReference.Key(rf.ToString()) == PaymentReference.Key("00 " + viite)
                    );
            }
        );

    [Fact]
    public void Key_OfAKey_IsTheSame()
    {
        Check(ArbMap.Default.GeneratorFor<string>(), IsStable);
        Check(
            Gen.Elements("0", "00", " ", "R", "F", "RF", "f", "11", "1232", "RF111232", "-", "a", "é").ArrayOf(),
            parts => IsStable(string.Concat(parts))
        );

        static bool IsStable(string? text) => PaymentReference.Key(text) is var key && PaymentReference.Key(key) == key;
    }

    [Fact]
    public void Iban_MadeAndRead_IsTheSame() =>
        Check(
            Gen.Elements("NO", "SE", "DK", "FI", "IS").Zip(Digits(22, 22)),
            pair =>
            {
                var length = pair.Item1 switch
                {
                    "NO" => 11,
                    "SE" => 20,
                    "IS" => 22,
                    _ => 14,
                };
                var bban = pair.Item2[..length];
                return Iban.TryCreate(Country.Parse(pair.Item1), bban, out var iban)
                    && iban.Bban == bban
                    && Iban.TryParse(iban.ToString(), out var read)
                    && read == iban
                    && WithOneDigitChanged(iban.ToString()).All(wrong => !Iban.TryParse(wrong, out _));
            }
        );

    [Fact]
    public void Parsers_OnAnyText_NeverThrow() =>
        Check(
            ArbMap.Default.GeneratorFor<string>(),
            text =>
            {
                foreach (var country in Country.Nordic)
                {
                    _ =
                        NationalAccount.TryParse(country, text, out _)
                        || VatNumber.TryParse(country, text, out _)
                        || OrganisationNumber.TryParse(country, text, out _)
                        || PaymentReference.TryParse(country, text, out _);
                    _ = AccountKey.Of(text, country);
                }

                _ = Iban.TryParse(text, out _) || Gln.TryParse(text, out _) || Period.TryParse(text, out _);
                return AccountKey.Of(text) is not null;
            }
        );

    [Fact]
    public void Accounts_OfRandomDigits_AgreeWithThemselves() =>
        Check(
            Gen.Elements("NO", "SE", "DK", "FI", "IS").Zip(Digits(1, 16)),
            pair =>
            {
                var country = Country.Parse(pair.Item1);
                return !NationalAccount.TryParse(country, pair.Item2, out var account)
                    || (
                        NationalAccount.TryParse(country, account.Number, out var same)
                        && same == account
                        && (
                            !account.TryToIban(out var iban)
                            || AccountKey.Of(iban.ToString()) == AccountKey.Of(pair.Item2, country)
                        )
                    );
            }
        );

    [Fact]
    public void Period_Months_PartitionIt() =>
        Check(
            Gen.Choose(1, 3_652_000).Zip(Gen.Choose(0, 1500)),
            pair =>
            {
                var from = DateOnly.FromDayNumber(pair.Item1);
                var last = Math.Min(pair.Item1 + pair.Item2, DateOnly.MaxValue.DayNumber);
                var period = new Period(from, DateOnly.FromDayNumber(last));
                var months = period.Months.ToList();
                var joined = months.Zip(
                    months.Skip(1),
                    (left, right) => left.To.AddDays(1) == right.From && right.From.Day == 1
                );
                return months[0].From == period.From
                    && months[^1].To == period.To
                    && joined.All(isJoined => isJoined)
                    && months.All(month => month.From.Month == month.To.Month && month.Days <= 31)
                    && months.Sum(month => month.Days) == period.Days
                    && Period.Parse(period.ToString()) == period;
            }
        );

    private static Gen<PaymentReferenceKind> Kinds =>
        Gen.Elements(
            PaymentReferenceKind.KidMod10,
            PaymentReferenceKind.KidMod11,
            PaymentReferenceKind.Ocr,
            PaymentReferenceKind.FinnishReference,
            PaymentReferenceKind.Rf
        );

    private static Gen<string> Digits(int shortest, int longest) =>
        from length in Gen.Choose(shortest, longest)
        from digits in Gen.Elements("0123456789".ToCharArray()).ArrayOf(length)
        select string.Concat(digits);

    private static IEnumerable<string> WithOneDigitChanged(string text) =>
        from index in Enumerable.Range(0, text.Length)
        where char.IsAsciiDigit(text[index])
        from digit in "0123456789"
        where digit != text[index]
        select text[..index] + digit + text[(index + 1)..];

    private static void Check<T>(Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
