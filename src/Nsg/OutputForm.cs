namespace Nsg.Command;

/// <summary>How a command shows what it found.</summary>
internal enum OutputForm
{
    /// <summary>Columns for a person.</summary>
    Table,

    /// <summary>JSON, one object per line.</summary>
    Json,

    /// <summary>Comma-separated values.</summary>
    Csv,
}
