namespace Nsg.Architecture.Tests;

/// <summary>One text file as the checks see it; <paramref name="Path"/> is seen from the repository's root, with
/// slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The places of all lines for which the condition holds, as <c>path:line: text</c>.</summary>
    public IEnumerable<string> Where(Func<string, bool> condition) =>
        Lines
            .Select((line, index) => (line, index))
            .Where(item => condition(item.line))
            .Select(item => $"{Path}:{item.index + 1}: {item.line.Trim()}");
}
