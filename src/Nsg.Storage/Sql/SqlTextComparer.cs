namespace Nsg.Storage.Sql;

/// <summary>
/// Compares texts of statements. They are long, few, nearly always the same object, and ours: their length and three
/// of their
/// characters tell them apart well enough, without reading the whole at every run.
/// </summary>
internal sealed class SqlTextComparer : IEqualityComparer<string>
{
    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode(string obj) =>
        obj.Length == 0
            ? 0
            : unchecked(
                (obj.Length * 31) + (obj[^1] * 7) + (obj[obj.Length / 2] * 1_009) + (obj[obj.Length / 4] * 65_537)
            );
}
