namespace Nsg.Sharing.Signatories;

/// <summary>
/// Who fills which of an alternative's seats. A signature counts for one seat: a chair who signs "the chair and a
/// board member jointly" does not
/// also count as the member.
/// </summary>
internal static class Seats
{
    /// <summary>The largest number of seats that these agents can fill, each one at most (bipartite matching by
    /// augmenting paths).</summary>
    internal static int Filled(IReadOnlyList<Requirement> requirements, IReadOnlySet<string> agents)
    {
        var seats = requirements
            .SelectMany(one => Enumerable.Repeat(one, Math.Min(one.Needed, one.Holders.Count)))
            .ToList();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return Enumerable
            .Range(0, seats.Count)
            .Count(seat => Seat(seat, seats, agents, taken, new HashSet<string>(StringComparer.Ordinal)));
    }

    private static bool Seat(
        int seat,
        List<Requirement> seats,
        IReadOnlySet<string> agents,
        Dictionary<string, int> taken,
        HashSet<string> asked
    )
    {
        foreach (var agent in seats[seat].Holders.Where(agents.Contains))
        {
            if (
                asked.Add(agent)
                && (!taken.TryGetValue(agent, out var other) || Seat(other, seats, agents, taken, asked))
            )
            {
                taken[agent] = seat;
                return true;
            }
        }

        return false;
    }
}
