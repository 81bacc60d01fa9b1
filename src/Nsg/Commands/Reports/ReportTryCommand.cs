using System.CommandLine;
using Nsg.Node.Reports;
using Nsg.Node.Sharing;
using Nsg.Reporting.Language;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report try</c>.</summary>
internal static class ReportTryCommand
{
    internal static CompanyCommand Make()
    {
        var options = new ReportOptions();
        var file = new Argument<string?>("FILE")
        {
            Description = "A file with a definition, or none with --grant",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var grant = new Option<string?>("--grant")
        {
            Description = "The report that a request for an access brought along (nsg grant list)",
            HelpName = "GRANT",
        };
        return new CompanyCommand(
            "try",
            "Says what somebody else's definition reads and what would leave, and computes it here; nothing leaves, nothing is kept"
        )
        {
            file,
            grant,
            options.Period,
            options.Set,
            options.Compare,
            options.Language,
        }.Does(call =>
        {
            var language = call.Get(options.Language);
            return call.Query(books =>
            {
                var definition = (call.Get(file), call.Get(grant)) switch
                {
                    ({ } path, null) => ReportOptions.Definition(path),
                    (null, { } id) => Guid.TryParse(id, out var wanted)
                    && books.Grants().FirstOrDefault(one => one.Id == wanted)?.Terms.Definition is { } found
                        ? GrantedReports.Parse(found)
                        : throw new UsageException($"no request '{id}' brought a report along; see nsg grant list"),
                    _ => throw new UsageException("give a file with a definition, or --grant"),
                };
                Output.Line($"{definition.Id} version {definition.Version}: {definition.Title(language)}");
                Output.Line(ReportInWords.Of(definition, language).Sentences(language));
                var made = ReportFormats.Make(
                    books,
                    options.Request(call.Parse, books, definition),
                    language,
                    TimeProvider.System.GetUtcNow(),
                    options.Comparison(call.Parse)
                );
                ReportRunCommand.Table(made.Json);
                return ReportRunCommand.Checked(made);
            });
        });
    }
}
