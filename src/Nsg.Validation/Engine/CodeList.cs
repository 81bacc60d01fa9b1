using System.Collections.Concurrent;
using System.Reflection;

namespace Nsg.Validation.Engine;

/// <summary>
/// A published code list in one version. The embedded files <c>CodeLists/NAME@VERSION.txt</c> hold one code a line; a
/// line that
/// begins with <c>#</c> names the source and its date.
/// </summary>
public sealed class CodeList
{
    private static readonly ConcurrentDictionary<string, Lazy<CodeList>> Loaded = new();
    private readonly HashSet<string> _codes;
    private readonly Lazy<string> _line;

    private CodeList(string name, List<string> codes)
    {
        Name = name;
        _codes = new HashSet<string>(codes, StringComparer.Ordinal);
        _line = new Lazy<string>(() => $" {string.Join(' ', codes)} ");
    }

    /// <summary>Name and version, such as <c>iso4217@2026.5</c>.</summary>
    public string Name { get; }

    /// <summary>The codes, in no order.</summary>
    public IReadOnlyCollection<string> Codes => _codes;

    /// <summary>Every list that this program holds, as <c>name@version</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith("codelists.", StringComparison.Ordinal))
            .Select(name => name["codelists.".Length..^".txt".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The list of that name and version; each is read once in a process.</summary>
    /// <exception cref="InvalidOperationException">There is no such list: a fault of the rule set.</exception>
    public static CodeList Of(string name) =>
        Loaded.GetOrAdd(name, static key => new Lazy<CodeList>(() => Read(key))).Value;

    /// <summary>Whether the list holds the code, in just this spelling.</summary>
    public bool Contains(string code) => _codes.Contains(code);

    /// <summary>
    /// Whether a text occurs in the line of all codes in the file's order, each with a space before and after: what
    /// official rules
    /// that search their list as a text come to.
    /// </summary>
    public bool LineContains(string text) => _line.Value.Contains(text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static CodeList Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"codelists.{name}.txt")
            ?? throw new InvalidOperationException($"there is no code list {name}");
        using var reader = new StreamReader(stream);
        var codes = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                codes.Add(line);
            }
        }

        return new CodeList(name, codes);
    }
}
