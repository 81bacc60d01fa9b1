using System.CommandLine;
using Nsg.Exchange.Registers;
using Nsg.Exchange.Trust;
using Nsg.Node.Trust;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Trust;

/// <summary><c>nsg trust</c>.</summary>
internal static class TrustCommands
{
    internal static System.CommandLine.Command Make() =>
        new("trust", "Whether a supplier is who it says: exists, active, VAT, account, lists, duplicate") { Check() };

    /// <summary>The checks of a settings file; null where none is given.</summary>
    /// <exception cref="UsageException">The file is none.</exception>
    internal static TrustChecks? Read(string? file, IReadOnlyList<IRegisterSource> registers)
    {
        try
        {
            return file is null ? null : TrustSettings.Read(file, registers, TimeProvider.System);
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"--trust: {fault.Message}");
        }
    }

    private static CompanyCommand Check()
    {
        var document = DocumentOption();
        var supplier = SupplierOption();
        var name = NameOption();
        var account = AccountOption();
        var folders = new Option<string[]>("--register")
        {
            Description = "A folder of register entries",
            HelpName = "DIR",
        };
        var national = new Option<string?>("--registers")
        {
            Description = "A file that says how national registers are reached",
            HelpName = "FILE",
        };
        var settings = new Option<string?>("--trust")
        {
            Description = "A file with lists and accounts to check with",
            HelpName = "FILE",
        };
        return new CompanyCommand(
            "check",
            "Checks the sender of a document, or a supplier; ends with 1 when something is wrong"
        )
        {
            document,
            supplier,
            name,
            account,
            folders,
            national,
            settings,
        }.Answers(
            async (call, cancellation) =>
            {
                var registers = ServeCommand.Registers(call.Get(folders) ?? [], call.Get(national));
                var checks =
                    Read(call.Get(settings), registers)
                    ?? new TrustChecks(registers, WatchLists.None, null, new HashSet<string>(), TimeProvider.System);
                var findings = (call.Get(document), call.Get(supplier)) switch
                {
                    ({ } id, null) when Guid.TryParse(id, out var found) => await TrustRun.CheckAsync(
                        call.Store,
                        checks,
                        call.Company,
                        found,
                        CompanyCall.Actor,
                        cancellation
                    ) ?? throw new UsageException("there is no such document, or nobody asks to be paid by it"),
                    (null, { } number) => await checks.CheckAsync(
                        TrustRun.Subject(call.Store, call.Company, Supplier(number), call.Get(name), call.Get(account)),
                        cancellation
                    ),
                    _ => throw new UsageException("give --document ID or --supplier ID"),
                };
                Print(findings, call.IsJson);
                return findings.Any(one => one.Outcome == TrustOutcome.Warning) ? ExitCode.Findings : ExitCode.Ok;
            }
        );
    }

    private static string Supplier(string text) =>
        PartyIdentifier.TryParse(text, out _)
            ? text
            : throw new UsageException($"--supplier: '{text}' is no number of a company; write it as NO:974760673");

    private static void Print(IReadOnlyList<TrustFinding> findings, bool isJson)
    {
        if (isJson)
        {
            findings
                .ToList()
                .ForEach(one =>
                    Output.Json(
                        new
                        {
                            check = one.Check,
                            outcome = one.Outcome.ToString().ToLowerInvariant(),
                            source = one.Source,
                            time = one.Time,
                            text = one.Text,
                        }
                    )
                );
        }
        else
        {
            Output.Table(
                ["CHECK", "OUTCOME", "SOURCE", "FOUND"],
                findings.Select(one =>
                    (IReadOnlyList<string>)[one.Check, one.Outcome.ToString().ToLowerInvariant(), one.Source, one.Text]
                )
            );
        }
    }

    private static Option<string?> DocumentOption() =>
        new("--document")
        {
            Description = "A document whose sender is checked; warnings become flags",
            HelpName = "ID",
        };

    private static Option<string?> SupplierOption() =>
        new("--supplier") { Description = "A supplier's number, as NO:974760673", HelpName = "ID" };

    private static Option<string> NameOption() =>
        new("--name")
        {
            Description = "Its name, for lists",
            HelpName = "NAME",
            DefaultValueFactory = _ => "",
        };

    private static Option<string?> AccountOption() =>
        new("--account") { Description = "Account that it asks to be paid to", HelpName = "IBAN" };
}
