using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Validation;

namespace Nsg.Command.Commands.Documents;

/// <summary>One document of a file, looked at.</summary>
/// <param name="File">The file, and the member of an archive.</param>
/// <param name="Reading">What reading it gave.</param>
/// <param name="Findings">What does not add up.</param>
internal sealed record Inspection(string File, DocumentReading Reading, IReadOnlyList<Finding> Findings)
{
    /// <summary>Looks at a member of a file.</summary>
    internal static Inspection Of(ContainerMember member, ReadingLimits limits)
    {
        var reading = member switch
        {
            ContainerMember.Document document => DocumentReader.Read(document.Content, limits),
            ContainerMember.Problem problem => new DocumentReading.Unusable(problem.Fault),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new Inspection(member.Name, reading, Check(reading));
    }

    /// <summary>Why it cannot be used, or null.</summary>
    internal ReadingFault? Fault => Reading is DocumentReading.Unusable(var fault) ? fault : null;

    /// <summary>The document, or null.</summary>
    internal BusinessDocument? Document =>
        Reading switch
        {
            DocumentReading.Understood(var document) => document,
            DocumentReading.Recognised(var other) => other,
            _ => null,
        };

    /// <summary>What was odd and is not among the findings.</summary>
    internal IEnumerable<Oddity> Oddities =>
        Document is { } document ? document.Oddities.Where(oddity => !IsFinding(oddity)) : [];

    /// <summary>A control sum that does not agree with the entries is found by the reader already.</summary>
    private static bool IsFinding(Oddity oddity) => oddity.Code == "summary-mismatch";

    private static Finding ToFinding(Oddity oddity) =>
        new(
            oddity.Code,
            Severity.Warning,
            oddity.Position is null ? oddity.Text : $"{oddity.Text} ({oddity.Position})"
        );

    private static IReadOnlyList<Finding> Check(DocumentReading reading) =>
        reading switch
        {
            DocumentReading.Understood(Invoice invoice) => CalculationRules.Check(invoice),
            DocumentReading.Understood(BankStatementMessage message) =>
            [
                .. message.Statements.SelectMany(Check),
                .. message.Oddities.Where(IsFinding).Select(ToFinding),
            ],
            _ => [],
        };

    private static IEnumerable<Finding> Check(BankStatement statement)
    {
        var sums = new StatementSums(statement);
        if (sums.Break is { } difference and not 0m)
        {
            yield return new Finding(
                "statement-break",
                Severity.Fatal,
                $"opening balance and entries of statement {statement.Id} differ from its closing balance by {Text(difference)} {statement.Currency}"
            );
        }
    }

    private static string Text(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);
}

/// <summary>What the entries of a statement add up to.</summary>
internal sealed class StatementSums(BankStatement statement)
{
    /// <summary>Money in.</summary>
    internal decimal Credit { get; } = statement.Entries.Where(entry => entry.Amount > 0m).Sum(entry => entry.Amount);

    /// <summary>Money out, positive.</summary>
    internal decimal Debit { get; } = -statement.Entries.Where(entry => entry.Amount < 0m).Sum(entry => entry.Amount);

    /// <summary>Closing balance less opening balance and entries; null unless both are stated.</summary>
    internal decimal? Break => statement.ClosingBalance - statement.OpeningBalance - Credit + Debit;
}
