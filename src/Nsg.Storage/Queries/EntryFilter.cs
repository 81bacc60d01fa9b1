using Nsg.Storage.Sql;

namespace Nsg.Storage.Queries;

/// <summary>Which vouchers a list or a sum is of; what is null does not narrow, and what is given narrows together.</summary>
public sealed record EntryFilter
{
    /// <summary>Counterparties that one filter names at most.</summary>
    public const int PartiesMax = 20;

    /// <summary>First posting date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last posting date.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Account that one of their lines touches.</summary>
    public string? Account { get; init; }

    /// <summary>Document that they stem from.</summary>
    public Guid? Document { get; init; }

    /// <summary>Direction of their document: <c>purchase</c> or <c>sale</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Keys of customers or suppliers, one of which a line names; at most <see cref="PartiesMax"/>. An empty list
    /// fits nothing.</summary>
    public IReadOnlyList<string>? Parties { get; init; }

    /// <summary>Smallest amount of a line on either side, minor units of the base currency; 0 or more.</summary>
    public long? AmountMin { get; init; }

    /// <summary>Largest amount of a line.</summary>
    public long? AmountMax { get; init; }

    /// <summary>What the voucher's text, or a line's, holds, whatever the case.</summary>
    public string? Text { get; init; }

    /// <summary><c>ordinary</c>, <c>opening</c>, <c>settlement</c> or <c>closing</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Voucher series.</summary>
    public string? Series { get; init; }

    /// <summary>Dimension of a line.</summary>
    public string? Dimension { get; init; }

    /// <summary>Object of <see cref="Dimension"/>; null for any.</summary>
    public string? Object { get; init; }

    /// <summary>Whether only the days and the account narrow, which kept balances can answer.</summary>
    public bool IsOfDaysAndAccount =>
        this
        == new EntryFilter
        {
            From = From,
            To = To,
            Account = Account,
        };
}

/// <summary>Conditions of a filter with their parameters, the first of which is the company.</summary>
internal sealed class FilterText
{
    private readonly List<SqlValue> _values;
    private readonly EntryFilter _filter;

    internal FilterText(string company, EntryFilter filter) => (_filter, _values) = (filter, [company]);

    /// <summary>Parameters so far.</summary>
    internal SqlValue[] Values => [.. _values];

    /// <summary>Adds a parameter and gives its name.</summary>
    internal string Add(SqlValue value)
    {
        _values.Add(value);
        return FormattableString.Invariant($"@{_values.Count}");
    }

    /// <summary>Conditions on vouchers <c>e</c>, each asked of one voucher at a time; each begins with AND.</summary>
    /// <param name="withoutAccount">Leaves the account out: an index finds the vouchers by it.</param>
    /// <param name="withoutParties">Leaves the counterparties out likewise.</param>
    internal string Conditions(bool withoutAccount, bool withoutParties)
    {
        var text = "";
        text += _filter.Document is { } document ? $" AND e.document = {Add(document)}" : "";
        text += _filter.Kind is { } kind ? $" AND e.kind = {Add(kind)}" : "";
        // Compared in a way that no index answers, so that the index of days gives the order.
        text += _filter.Series is { } series ? $" AND coalesce(e.series, '') = {Add(series)}" : "";
        text += _filter.Direction is { } direction
            ? $" AND EXISTS (SELECT 1 FROM document d WHERE d.company = @1 AND d.document = e.document AND d.direction = {Add(direction)})"
            : "";
        text += _filter.Account is { } account && !withoutAccount ? Line($"x.account = {Add(account)}") : "";
        text += _filter.Parties is { } parties && !withoutParties ? Line($"x.party IN ({Names(parties)})") : "";
        text += Amounts("x") is { Length: > 0 } amounts ? Line(amounts) : "";
        text += _filter.Dimension is not null
            ? $" AND EXISTS (SELECT 1 FROM entry_line_object o WHERE o.company = @1 AND o.entry = e.entry{Objects("o")})"
            : "";
        return text + Said();
    }

    /// <summary>Conditions on single lines <c>l</c> of vouchers that fit; each begins with AND.</summary>
    internal string OfLines()
    {
        var text = _filter.Account is { } account ? $" AND l.account = {Add(account)}" : "";
        text += Amounts("l") is { Length: > 0 } amounts ? " AND " + amounts : "";
        text += _filter.Dimension is not null
            ? $" AND EXISTS (SELECT 1 FROM entry_line_object o WHERE o.company = @1 AND o.entry = l.entry AND o.line = l.line{Objects("o")})"
            : "";
        return text;
    }

    /// <summary>The names of parties as parameters, always as many: one statement for any number of them.</summary>
    internal string Names(IReadOnlyList<string> parties) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, EntryFilter.PartiesMax)
                .Select(i => Add(parties.Count == 0 ? "" : parties[Math.Min(i, parties.Count - 1)]))
        );

    private static string Line(string condition) =>
        $" AND EXISTS (SELECT 1 FROM entry_line x WHERE x.company = @1 AND x.entry = e.entry AND {condition})";

    private string Amounts(string line)
    {
        var size = $"abs({line}.debit - {line}.credit)";
        return string.Join(
            " AND ",
            new[]
            {
                _filter.AmountMin is { } min ? $"{size} >= {Add(min)}" : null,
                _filter.AmountMax is { } max ? $"{size} <= {Add(max)}" : null,
            }.OfType<string>()
        );
    }

    private string Objects(string alias) =>
        $" AND {alias}.dimension = {Add(_filter.Dimension!)}"
        + (_filter.Object is { } id ? $" AND {alias}.object = {Add(id)}" : "");

    private string Said()
    {
        if (_filter.Text is not { } part)
        {
            return "";
        }

        var like = $"LIKE {Add("%" + BooksQueries.Escaped(part) + "%")} ESCAPE '!'";
        return $" AND (lower(e.text) {like} OR EXISTS (SELECT 1 FROM entry_line x WHERE x.company = @1 AND x.entry = e.entry AND lower(x.text) {like}))";
    }
}
