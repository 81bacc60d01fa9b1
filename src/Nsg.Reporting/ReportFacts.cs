namespace Nsg.Reporting;

/// <summary>What a form asks for and no books hold, by name: the day of adoption, who signs.</summary>
/// <param name="Values">Facts by name.</param>
public sealed record ReportFacts(IReadOnlyDictionary<string, string> Values)
{
    private const int ValueMax = 200;

    /// <summary>No facts.</summary>
    public static ReportFacts None { get; } = new(new Dictionary<string, string>());

    /// <summary>A fact, or null.</summary>
    internal string? Find(string name) => Values.GetValueOrDefault(name);

    /// <summary>A fact that the form needs.</summary>
    /// <exception cref="ReportFactException">It was not given, or is too long.</exception>
    internal string Needed(string name, string example) =>
        Find(name) switch
        {
            { Length: > 0 and <= ValueMax } value => value,
            { Length: > ValueMax } => throw new ReportFactException($"{name} has at most {ValueMax} characters"),
            _ => throw new ReportFactException(
                $"the form asks for {name}, which no books hold: --fact {name}={example}"
            ),
        };

    /// <summary>Whether something is so; what is usual when nothing was said.</summary>
    /// <exception cref="ReportFactException">The answer is neither yes nor no.</exception>
    internal bool Says(string name, bool isUsual) =>
        Find(name)?.ToLowerInvariant() switch
        {
            null => isUsual,
            "yes" or "ja" => true,
            "no" or "nei" or "nej" => false,
            var other => throw new ReportFactException($"--fact {name}={other} is neither yes nor no"),
        };
}

/// <summary>A form asks for something that was not given; the message says what.</summary>
public sealed class ReportFactException(string message) : Exception(message);
