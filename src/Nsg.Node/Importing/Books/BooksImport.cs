using Nsg.Vocabulary;

namespace Nsg.Node.Importing.Books;

/// <summary>Where the books of a file go.</summary>
public sealed record BooksTarget
{
    /// <summary>Key of a company that is here; null for the company that the file names, which is made.</summary>
    public string? Company { get; init; }

    /// <summary>Number of the company that is made, where the file has none or a wrong one; null for the
    /// file's.</summary>
    public PartyIdentifier? Number { get; init; }
}

/// <summary>What became of a file with books.</summary>
public sealed record BooksImport
{
    /// <summary>Number of the company.</summary>
    public PartyIdentifier? Number { get; init; }

    /// <summary>Its key, or null when nothing was taken.</summary>
    public string? Key { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Format and version of the file.</summary>
    public required string Format { get; init; }

    /// <summary>Encoding that it was read in.</summary>
    public required string Encoding { get; init; }

    /// <summary>Vouchers taken, without the opening entry.</summary>
    public long Vouchers { get; init; }

    /// <summary>Their lines.</summary>
    public long Lines { get; init; }

    /// <summary>Accounts of the chart taken.</summary>
    public int Accounts { get; init; }

    /// <summary>Customers and suppliers taken.</summary>
    public int Parties { get; init; }

    /// <summary>Whether an opening entry was made.</summary>
    public bool HasOpening { get; init; }

    /// <summary>What is odd, or not taken, and why.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why nothing was taken, with the line of the file; null when the books are in.</summary>
    public string? Fault { get; init; }
}
