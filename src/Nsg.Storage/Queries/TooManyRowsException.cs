using System.Globalization;

namespace Nsg.Storage.Queries;

/// <summary>A question would read more rows than one answer is worth, and must be narrowed.</summary>
/// <param name="max">Rows that may be read.</param>
public sealed class TooManyRowsException(int max)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"more than {max} rows would be read"))
{
    /// <summary>Rows that may be read.</summary>
    public int Max => max;
}
