using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Storage;

namespace Nsg.Web.Sharing;

/// <summary>A release of data.</summary>
/// <param name="Sequence">Its place in the access stream.</param>
/// <param name="Time">When.</param>
/// <param name="Who">Name of the client, or its key.</param>
/// <param name="What">What was asked for.</param>
/// <param name="Basis">Why it was allowed.</param>
/// <param name="Purpose">Purpose of the grant, or null.</param>
/// <param name="Grant">The grant, or null.</param>
/// <param name="From">First day of the data, or null.</param>
/// <param name="To">Last day of the data, or null.</param>
public sealed record AccessLine(
    long Sequence,
    DateTimeOffset Time,
    string Who,
    string What,
    string Basis,
    string? Purpose,
    Guid? Grant,
    DateOnly? From,
    DateOnly? To
)
{
    /// <summary>Name of the person who looked for the client, or null for a program.</summary>
    public string? Person { get; init; }
}

/// <summary>What is looked for among releases, or among looks of the company's own people.</summary>
/// <param name="Who">Key of a client or person, or null for everybody.</param>
/// <param name="What">A kind, or null for everything.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="People">Who can be chosen, by key and name.</param>
public sealed record LooksFilter(
    string? Who,
    string? What,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<(string Key, string Name)> People
)
{
    internal bool IsSet => Who is not null || What is not null || From is not null || To is not null;
}

/// <summary>A page of releases, newest first.</summary>
/// <param name="Lines">Releases.</param>
/// <param name="Older">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Total">Releases in all.</param>
/// <param name="Roles">Roles in force, with the person's name.</param>
/// <param name="Filter">What is looked for.</param>
public sealed record AccessesModel(
    IReadOnlyList<AccessLine> Lines,
    string? Older,
    bool IsFirst,
    long Total,
    IReadOnlyList<(PersonRole Role, string Name)> Roles,
    LooksFilter Filter
)
{
    /// <summary>The grant under which alone releases are shown, or null for all.</summary>
    public Grant? Only { get; init; }

    /// <summary>When the oldest release was made that was looked through for this page, where some are left; or null.</summary>
    public DateTimeOffset? LookedBackTo { get; init; }
}

/// <summary>What somebody looked at on a day.</summary>
/// <param name="Who">Name of the person, or of the company for a person's own page.</param>
/// <param name="About">Roles of the person, or empty.</param>
/// <param name="Kinds">Kinds of things.</param>
public sealed record LooksOfDay(string Who, IReadOnlyList<Role> About, IReadOnlyList<string> Kinds);

/// <summary>Looks by day, the last day first.</summary>
/// <param name="Days">Days with what was looked at.</param>
/// <param name="Older">The last day of the next page, or null on the last.</param>
public sealed record LooksByDay(IReadOnlyList<(DateOnly Day, IReadOnlyList<LooksOfDay> Looks)> Days, DateOnly? Older)
{
    /// <summary>Looks at most of a page; a person has some thirteen a day.</summary>
    internal const int RowsMax = 1_000;

    /// <summary>Looks of whole days out of rows, of which one more was asked for than fits.</summary>
    /// <param name="rows">Rows, the last day first.</param>
    /// <param name="by">What a row is shown under.</param>
    /// <param name="named">Name and roles of that.</param>
    public static LooksByDay Of(
        IReadOnlyList<PersonLook> rows,
        Func<PersonLook, string> by,
        Func<string, (string Name, IReadOnlyList<Role> Roles)> named
    )
    {
        ArgumentNullException.ThrowIfNull(rows);

        // The day that was cut off begins the next page, unless it is the only one.
        var cut = rows.Count > RowsMax && rows[0].Day != rows[^1].Day ? rows[^1].Day : (DateOnly?)null;
        return new LooksByDay(
            [
                .. rows.Where(row => row.Day != cut)
                    .GroupBy(row => row.Day)
                    .Select(day =>
                        (
                            day.Key,
                            (IReadOnlyList<LooksOfDay>)
                                [
                                    .. day.GroupBy(by, StringComparer.Ordinal)
                                        .Select(one =>
                                        {
                                            var (name, roles) = named(one.Key);
                                            return new LooksOfDay(name, roles, [.. one.Select(row => row.Kind)]);
                                        })
                                        .OrderBy(one => one.Who, StringComparer.Ordinal),
                                ]
                        )
                    ),
            ],
            cut
        );
    }
}

/// <summary>What the company's own people looked at.</summary>
/// <param name="Looks">Looks.</param>
/// <param name="Filter">What is looked for.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Since">The first day that looks are kept of.</param>
public sealed record PeopleLooksModel(LooksByDay Looks, LooksFilter Filter, bool IsFirst, DateOnly Since);

/// <summary>What is kept of a person's own looks.</summary>
/// <param name="Looks">Looks, by company.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Since">The first day that looks are kept of.</param>
public sealed record OwnLooksModel(LooksByDay Looks, bool IsFirst, DateOnly Since);
