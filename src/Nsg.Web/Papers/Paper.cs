using Nsg.Web.Languages;

namespace Nsg.Web.Papers;

/// <summary>A name and what it says.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value, as it is read.</param>
public sealed record PaperFact(string Name, string Value);

/// <summary>A column of a paper's table.</summary>
/// <param name="Title">Head.</param>
/// <param name="Share">Share of the paper's width, all of them being 1.</param>
/// <param name="IsNumber">Whether it holds figures, which stand at its right edge.</param>
public sealed record PaperColumn(string Title, double Share, bool IsNumber = false);

/// <summary>A row of a paper's table.</summary>
/// <param name="Cells">A cell for each column.</param>
/// <param name="Under">What stands small under the first cell.</param>
public sealed record PaperRow(IReadOnlyList<string> Cells, IReadOnlyList<string> Under);

/// <summary>A sum under a paper's table.</summary>
/// <param name="Name">Name.</param>
/// <param name="Amount">Amount, as it is read.</param>
/// <param name="IsSum">Whether it is a sum of what stands above it.</param>
public sealed record PaperSum(string Name, string Amount, bool IsSum);

/// <summary>
/// A paper that a company gives to a customer: an invoice, a credit note or a reminder, in one language. The page and the PDF
/// are both made of it.
/// </summary>
public sealed record Paper
{
    /// <summary>The paper's language.</summary>
    public required Language Language { get; init; }

    /// <summary>What it is, and its number.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the company.</summary>
    public required string Sender { get; init; }

    /// <summary>The company's address, a line each.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The customer's name and address, a line each.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Numbers, dates and references, beside the address.</summary>
    public required IReadOnlyList<PaperFact> Facts { get; init; }

    /// <summary>What is said before the table, a paragraph each.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>The table's columns.</summary>
    public required IReadOnlyList<PaperColumn> Columns { get; init; }

    /// <summary>The table's rows.</summary>
    public required IReadOnlyList<PaperRow> Rows { get; init; }

    /// <summary>From the sum of the rows to what is to be paid.</summary>
    public IReadOnlyList<PaperSum> Sums { get; init; } = [];

    /// <summary>What a payer types: amount, day, account, reference. Empty where nothing is to be paid.</summary>
    public IReadOnlyList<PaperFact> Payment { get; init; } = [];

    /// <summary>What is said under all of it, a paragraph each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What stands at the foot of every page: who the company is by law, and how to reach it.</summary>
    public required string Foot { get; init; }

    /// <summary>The customer's e-mail address as the invoice has it, or null.</summary>
    public string? Email { get; init; }

    /// <summary>Subject of the e-mail that it goes with.</summary>
    public required string Subject { get; init; }

    /// <summary>Words of that e-mail before its facts.</summary>
    public required string Words { get; init; }

    /// <summary>Name of the file, by which the customer knows what it is and of whom.</summary>
    public string FileName => PaperNames.File($"{Title} {Sender}");

    /// <summary>A link by which the reader's own program writes an e-mail; the file is attached there.</summary>
    public string Mail
    {
        get
        {
            var facts = (Payment.Count > 0 ? Payment : Facts).Select(fact => $"{fact.Name}: {fact.Value}");
            var text = $"{Words}\n\n{string.Join('\n', facts)}\n\n{Sender}".Replace('\u00A0', ' ');
            return $"mailto:{Uri.EscapeDataString(Email ?? "")}?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(text)}";
        }
    }
}
