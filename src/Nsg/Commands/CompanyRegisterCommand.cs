using System.CommandLine;
using System.Text.RegularExpressions;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Commands.Birth;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands;

/// <summary><c>nsg company register</c>.</summary>
internal static class CompanyRegisterCommand
{
    private static readonly Regex Form = new(
        "^(SE|[A-Z]{2}_[A-Z0-9]{1,12})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    internal static System.CommandLine.Command Make()
    {
        var (data, company) = (CommonOptions.NewData(), CommonOptions.Company());
        company.Required = false;
        var founding = FoundingOptions.Make();
        var registered = CommonOptions.Day("--registered", "The day that the business register took it in");
        var form = FormOption();
        var formName = new Option<string?>("--form-name") { Description = "Name of the form", HelpName = "NAME" };
        var address = AddressOption();
        var postal = PostalOption();
        var nace = NaceOption();
        var proceedings = new Option<bool>("--proceedings")
        {
            Description = "Extraordinary proceedings are registered, such as bankruptcy",
        };
        var command = new System.CommandLine.Command(
            "register",
            "Founds a company from a registration draft (docs/start-up.md); without FILE, keeps what the business register says of one"
        )
        {
            founding.File,
            founding.Preview,
            founding.Summary,
            founding.Key,
            founding.Json,
            company,
            registered,
            form,
            formName,
            address,
            postal,
            nace,
            proceedings,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                if (parse.GetValue(founding.File) is { } file)
                {
                    return await FoundingCommand.RunAsync(parse, founding, file, data);
                }

                var entry = new CompanyRegistered(
                    parse.GetValue(registered)
                        ?? throw new UsageException("--registered is missing; give the day as yyyy-MM-dd"),
                    Code(parse.GetValue(form)),
                    parse.GetValue(formName),
                    parse.GetValue(address),
                    parse.GetValue(postal),
                    [.. (parse.GetValue(nace) ?? []).Select(Activity)],
                    parse.GetValue(proceedings)
                );
                using var store = CommonOptions.Open(parse, data);
                await store.DecideAsync(
                    CommonOptions.CompanyKey(
                        store,
                        parse.GetValue(company) ?? throw new UsageException("--company is missing")
                    ),
                    books =>
                    {
                        books.Append(RecordJson.Draft(RecordKind.CompanyRegistered, "operator", entry));
                        return true;
                    }
                );
                Console.Out.WriteLine("Kept.");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static string Activity(string code) =>
        Nace.TryFind(code, out var found) && found.Level > 1
            ? code
            : throw new UsageException($"--nace {code} is in no NACE, Rev. 2.1 or 2; give a class, as 46.38");

    private static string Code(string? code) =>
        code is null ? throw new UsageException("give the FILE of a registration draft, or --company and --form")
        : Form.IsMatch(code) ? code
        : throw new UsageException($"--form {code} is no code with its country, as NO_AS");

    private static Option<string?> FormOption() =>
        new("--form")
        {
            Description = "Legal form with the country before it: NO_AS, SE_AB, DK_APS, FI_OY, IS_EHF",
            HelpName = "CODE",
        };

    private static Option<string?> AddressOption() =>
        new("--address") { Description = "Registered address, parts divided by semicolons", HelpName = "TEXT" };

    private static Option<string?> PostalOption() =>
        new("--postal-address") { Description = "Postal address, parts divided by semicolons", HelpName = "TEXT" };

    private static Option<string[]> NaceOption() =>
        new("--nace") { Description = "NACE code of what it does, the main one first", HelpName = "CODE" };
}
