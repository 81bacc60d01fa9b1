namespace Nsg.Documents.Structure;

/// <summary>
/// Which elements may follow one another. Nearly all models are a plain sequence of elements and are walked by
/// position; the
/// few with choices or groups are walked by an automaton (Glushkov's, which is deterministic since XML Schema demands
/// unique particle attribution).
/// </summary>
internal sealed class ContentModel
{
    private ContentModel(Particle[] particles, bool isSequence)
    {
        Particles = particles;
        IsSequence = isSequence;
        RequiredUpTo = new int[particles.Length + 1];
        RequiredUpTo[0] = -1;
        for (var i = 0; i < particles.Length; i++)
        {
            RequiredUpTo[i + 1] = particles[i].Min > 0 ? i : RequiredUpTo[i];
        }
    }

    /// <summary>The places, in the order in which they are written.</summary>
    internal Particle[] Particles { get; }

    /// <summary>A plain sequence of differently named elements.</summary>
    internal bool IsSequence { get; }

    /// <summary>For a sequence: the last required place before a place; with the number of places as index, the last
    /// of all.</summary>
    internal int[] RequiredUpTo { get; }

    /// <summary>For an automaton: places that may come after a place; index 0 is the beginning.</summary>
    internal int[][] Follow { get; private init; } = [];

    /// <summary>For an automaton: whether the content may end after a place; index 0 is the beginning.</summary>
    internal bool[] MayEnd { get; private init; } = [];

    internal static ContentModel Sequence(List<Particle> particles) => new([.. particles], isSequence: true);

    internal static ContentModel Automaton(ModelPart part)
    {
        var builder = new AutomatonBuilder();
        var whole = builder.Add(part);
        var follow = new int[builder.Particles.Count + 1][];
        var mayEnd = new bool[follow.Length];
        follow[0] = [.. whole.First];
        mayEnd[0] = whole.IsNullable;
        for (var i = 1; i < follow.Length; i++)
        {
            follow[i] = [.. builder.Follow[i - 1]];
            mayEnd[i] = whole.Last.Contains(i - 1);
        }

        return new ContentModel([.. builder.Particles], isSequence: false) { Follow = follow, MayEnd = mayEnd };
    }

    private sealed record Piece(bool IsNullable, SortedSet<int> First, SortedSet<int> Last);

    private sealed class AutomatonBuilder
    {
        internal List<Particle> Particles { get; } = [];

        internal List<SortedSet<int>> Follow { get; } = [];

        internal Piece Add(ModelPart part)
        {
            var whole = new Piece(IsNullable: true, [], []);
            for (var i = 0; i < part.Min; i++)
            {
                whole = Then(whole, AddOnce(part));
            }

            if (part.Max == int.MaxValue)
            {
                var again = AddOnce(part);
                Link(again, again);
                return Then(whole, again with { IsNullable = true });
            }

            for (var i = part.Min; i < part.Max; i++)
            {
                whole = Then(whole, AddOnce(part) with { IsNullable = true });
            }

            return whole;
        }

        private Piece AddOnce(ModelPart part)
        {
            if (part.Leaf is { } leaf)
            {
                Particles.Add(leaf.Once());
                Follow.Add([]);
                var at = Particles.Count - 1;
                return new Piece(IsNullable: false, [at], [at]);
            }

            var whole = new Piece(IsNullable: !part.IsChoice || part.Parts.Count == 0, [], []);
            foreach (var inner in part.Parts)
            {
                var piece = Add(inner);
                whole = part.IsChoice
                    ? new Piece(
                        whole.IsNullable || piece.IsNullable,
                        [.. whole.First, .. piece.First],
                        [.. whole.Last, .. piece.Last]
                    )
                    : Then(whole, piece);
            }

            return whole;
        }

        private Piece Then(Piece before, Piece after)
        {
            Link(before, after);
            return new Piece(
                before.IsNullable && after.IsNullable,
                before.IsNullable ? [.. before.First, .. after.First] : before.First,
                after.IsNullable ? [.. before.Last, .. after.Last] : after.Last
            );
        }

        private void Link(Piece before, Piece after)
        {
            foreach (var last in before.Last)
            {
                Follow[last].UnionWith(after.First);
            }
        }
    }
}

/// <summary>A part of a written content model: a place, or a group of parts.</summary>
internal sealed record ModelPart(Particle? Leaf, List<ModelPart> Parts, bool IsChoice, int Min, int Max);
