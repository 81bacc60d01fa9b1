using System.Globalization;
using System.Text;
using Npgsql;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Postgres;

/// <summary>
/// Rows of an answer, kept: while a question's rows are gone through, other questions may be asked on the same
/// connection. A long answer is
/// fetched piece by piece.
/// </summary>
/// <param name="fetch">Brings the next piece, or null when there is but one.</param>
/// <param name="close">Lets go of the answer.</param>
internal sealed class PostgresAnswer(Func<PostgresAnswer.Piece>? fetch, Action? close) : SqlCursor
{
    private readonly PostgresRow _row = new();
    private Piece _piece = Piece.None;
    private int _next;

    /// <summary>Some rows.</summary>
    internal sealed record Piece(IReadOnlyList<object?[]> Rows, bool IsLast)
    {
        internal static readonly Piece None = new([], IsLast: false);

        /// <summary>Reads the rows that a reader stands before.</summary>
        internal static Piece Read(NpgsqlDataReader reader, int? full)
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                var row = new object?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = Value(reader, i);
                }

                rows.Add(row);
            }

            return new Piece(rows, full is not { } size || rows.Count < size);
        }

        /// <summary>The three types of the tables, and what sums and conditions make of them.</summary>
        private static object? Value(NpgsqlDataReader reader, int column) =>
            reader.GetValue(column) switch
            {
                DBNull => null,
                long or string or byte[] => reader.GetValue(column),
                int number => (long)number,
                decimal sum => decimal.ToInt64(sum),
                bool yes => yes ? 1L : 0L,
                var other => throw new InvalidDataException(
                    $"a column of type {other.GetType().Name} is none of the tables'"
                ),
            };
    }

    /// <inheritdoc/>
    internal override SqlRow Row => _row;

    internal static PostgresAnswer Of(Piece whole) => new(null, null) { _piece = whole };

    /// <inheritdoc/>
    internal override bool Step()
    {
        while (_next == _piece.Rows.Count)
        {
            if (_piece.IsLast || fetch is null)
            {
                return false;
            }

            (_piece, _next) = (fetch(), 0);
        }

        _row.Values = _piece.Rows[_next++];
        return true;
    }

    /// <inheritdoc/>
    internal override void Reset() => close?.Invoke();

    private sealed class PostgresRow : SqlRow
    {
        internal object?[] Values { get; set; } = [];

        /// <inheritdoc/>
        internal override int FieldCount => Values.Length;

        /// <inheritdoc/>
        internal override bool IsDBNull(int column) => Values[column] is null;

        /// <inheritdoc/>
        internal override string GetString(int column) => Values[column] as string ?? "";

        /// <inheritdoc/>
        internal override ReadOnlySpan<byte> Utf8(int column) => Encoding.UTF8.GetBytes(GetString(column));

        /// <inheritdoc/>
        internal override long GetInt64(int column) => Values[column] is long number ? number : 0L;

        /// <inheritdoc/>
        internal override byte[] Bytes(int column) => Values[column] as byte[] ?? [];

        /// <inheritdoc/>
        internal override Guid Id(int column) => new(Bytes(column), bigEndian: true);

        /// <inheritdoc/>
        internal override DateOnly Date(int column) => DayText.Read(Encoding.ASCII.GetBytes(GetString(column)));

        /// <inheritdoc/>
        internal override decimal Amount(int column) =>
            decimal.Parse(GetString(column), NumberStyles.Number, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        internal override object? Value(int column) => Values[column];
    }
}
