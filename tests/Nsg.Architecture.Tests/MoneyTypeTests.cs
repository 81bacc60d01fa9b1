using System.Text.RegularExpressions;

namespace Nsg.Architecture.Tests;

/// <summary>Money and rates are decimals: a binary fraction cannot hold 0.10.</summary>
public sealed partial class MoneyTypeTests
{
    private static readonly HashSet<string> MoneyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "amount",
        "amounts",
        "balance",
        "balances",
        "price",
        "prices",
        "rate",
        "rates",
        "money",
        "debit",
        "credit",
        "turnover",
        "vat",
        "tax",
    };

    [Fact]
    public void Program_OfThisRepository_KeepsMoneyInDecimals()
    {
        Repository.ProgramCode.ShouldNotBeEmpty();
        Repository.ProgramCode.SelectMany(BinaryMoney).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("double amount = 1;")]
    [InlineData("private readonly float? _openBalance;")]
    [InlineData("IReadOnlyList<double> Prices { get; }")]
    [InlineData("public static double ExchangeRate(Currency from)")]
    [InlineData("void Post(string text, double[] vatAmounts)")]
    public void Code_WithBinaryMoney_IsReported(string line) =>
        BinaryMoney(new SourceFile("src/A.cs", line)).ShouldBe([$"src/A.cs:1: {line}"]);

    [Theory]
    [InlineData("decimal amount = 1;")]
    [InlineData("double iterations = 3;")]
    [InlineData("double height, width;")]
    [InlineData("// double amounts are wrong")]
    public void Code_WithOtherNumbers_IsNotReported(string line) =>
        BinaryMoney(new SourceFile("src/A.cs", line)).ShouldBeEmpty();

    private static IEnumerable<string> BinaryMoney(SourceFile file) =>
        file.Where(line =>
            !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            && BinaryDeclaration().Matches(line).Any(match => IsMoney(match.Groups["name"].Value))
        );

    private static bool IsMoney(string name) => Words().Matches(name).Any(word => MoneyWords.Contains(word.Value));

    [GeneratedRegex(@"\b(double|float)\b[?\[\]>,]*\s+(?<name>\w+)")]
    private static partial Regex BinaryDeclaration();

    [GeneratedRegex(@"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();
}
