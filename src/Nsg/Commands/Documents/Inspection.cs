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
    internal BusinessDocument? Document => Reading switch
    {
        DocumentReading.Understood(var document) => document,
        DocumentReading.Recognised(var other) => other,
        _ => null,
    };

    private static IReadOnlyList<Finding> Check(DocumentReading reading) => reading switch
    {
        DocumentReading.Understood(Invoice invoice) => CalculationRules.Check(invoice),
        DocumentReading.Understood(BankStatementMessage message) => [.. message.Statements.SelectMany(Check)],
        _ => [],
    };

    private static IEnumerable<Finding> Check(BankStatement statement)
    {
        var sums = new StatementSums(statement);
        if (sums.Break is { } difference and not 0m)
        {
            yield return new Finding(
                "statement-break", Severity.Error, $"opening balance and entries of statement {statement.Id} differ from its closing balance by {Text(difference)} {statement.Currency}");
        }

        if (statement.StatedCreditSum is { } credit && credit != sums.Credit)
        {
            yield return new Finding("statement-sum", Severity.Warning, $"statement {statement.Id} states credits of {Text(credit)}, its entries give {Text(sums.Credit)}");
        }

        if (statement.StatedDebitSum is { } debit && debit != sums.Debit)
        {
            yield return new Finding("statement-sum", Severity.Warning, $"statement {statement.Id} states debits of {Text(debit)}, its entries give {Text(sums.Debit)}");
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
