using System.CommandLine;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>What is tested, and how it is told.</summary>
/// <param name="At">Where the system answers.</param>
/// <param name="Key">A key that may write to the company.</param>
/// <param name="Company">A made-up company of the system, which the cases put documents into.</param>
/// <param name="Form"><c>text</c>, <c>json</c> or <c>markdown</c>.</param>
internal sealed record KitTarget(Uri At, string Key, PartyIdentifier Company, string Form);

/// <summary>Options of <c>nsg conform --at</c>.</summary>
internal sealed class KitOptions
{
    private const int KeyMax = 16 * 1024;

    internal Option<string?> At { get; } =
        new("--at") { Description = "Tests the system that answers at this address", HelpName = "URL" };

    internal Option<string?> Key { get; } =
        new("--key")
        {
            Description = "A file with a key (bearer token) of the tested system that may write to the company",
            HelpName = "FILE",
        };

    internal Option<string?> Company { get; } =
        new("--company")
        {
            Description = "A made-up company of the tested system; the cases put documents into its books",
            HelpName = "NO:974760673",
        };

    internal Option<bool> Markdown { get; } = new("--markdown") { Description = "The report as Markdown" };

    internal Option<bool> Json { get; } = CommonOptions.Json();

    /// <summary>What the command line names.</summary>
    /// <exception cref="UsageException">Something is missing or ill-formed.</exception>
    internal KitTarget Read(ParseResult parse)
    {
        var text = parse.GetValue(At)!;
        if (
            !Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var at)
            || !(at.Scheme == Uri.UriSchemeHttps || (at.Scheme == Uri.UriSchemeHttp && at.IsLoopback))
        )
        {
            throw new UsageException($"--at: '{text}' is no https address (http is for this machine alone)");
        }

        var file = parse.GetValue(Key) ?? throw new UsageException("--key FILE is missing: a key that may write");
        if (!File.Exists(file) || new FileInfo(file).Length > KeyMax)
        {
            throw new UsageException($"--key: '{file}' is no file with a key");
        }

        var number = parse.GetValue(Company);
        return new KitTarget(
            at,
            File.ReadAllText(file).Trim(),
            PartyIdentifier.TryParse(number ?? "", out var company) && KitDocuments.IsFor(company)
                ? company
                : throw new UsageException(
                    "--company is missing or no number: a made-up company of the tested system, as NO:974760673"
                ),
            parse.GetValue(Json) ? "json"
                : parse.GetValue(Markdown) ? "markdown"
                : "text"
        );
    }
}
