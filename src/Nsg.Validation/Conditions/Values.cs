namespace Nsg.Validation.Conditions;

/// <summary>The texts at the end of a path. Comparisons with every one of them take the time of one look-up, so that a long
/// document asked from many places stays linear.</summary>
internal sealed class Values(IReadOnlyList<string> texts)
{
    private const int FewMax = 8;

    private HashSet<string>? _distinct;

    internal static Values None { get; } = new([]);

    internal IReadOnlyList<string> Texts => texts;

    internal int Count => texts.Count;

    private HashSet<string> Distinct => _distinct ??= new HashSet<string>(texts, StringComparer.Ordinal);

    internal bool Holds(string text)
    {
        if (texts.Count > FewMax)
        {
            return Distinct.Contains(text);
        }

        foreach (var one in texts)
        {
            if (one == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them is another text.</summary>
    internal bool HoldsOther(string text) =>
        texts.Count > 0 && (texts[0] != text || (texts.Count > 1 && Distinct.Count > 1));

    /// <summary>The only one; empty when there is none.</summary>
    /// <exception cref="SeveralValuesException">There are several.</exception>
    internal string One(string what) =>
        texts.Count switch
        {
            0 => "",
            1 => texts[0],
            _ => throw new SeveralValuesException(what),
        };
}
