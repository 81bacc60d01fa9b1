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

    private static System.CommandLine.Command Check()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
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
        var command = new System.CommandLine.Command(
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
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var registers = ServeCommand.Registers(parse.GetValue(folders) ?? [], parse.GetValue(national));
                var checks =
                    Read(parse.GetValue(settings), registers)
                    ?? new TrustChecks(registers, WatchLists.None, null, new HashSet<string>(), TimeProvider.System);
                var findings = (parse.GetValue(document), parse.GetValue(supplier)) switch
                {
                    ({ } id, null) when Guid.TryParse(id, out var found) => await TrustRun.CheckAsync(
                        store,
                        checks,
                        key,
                        found,
                        "operator",
                        cancellation
                    ) ?? throw new UsageException("there is no such document, or nobody asks to be paid by it"),
                    (null, { } number) => await checks.CheckAsync(
                        TrustRun.Subject(store, key, Supplier(number), parse.GetValue(name)!, parse.GetValue(account)),
                        cancellation
                    ),
                    _ => throw new UsageException("give --document ID or --supplier ID"),
                };
                Print(findings, parse.GetValue(json));
                return findings.Any(one => one.Outcome == TrustOutcome.Warning) ? ExitCode.Findings : ExitCode.Ok;
            }
        );
        return command;
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
