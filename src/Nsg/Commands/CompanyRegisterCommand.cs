using System.CommandLine;
using System.Text.RegularExpressions;
using Nsg.Bookkeeping.Records;

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
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
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
            "Keeps what the business register says of a company, for the register gateway"
        )
        {
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
                var entry = new CompanyRegistered(
                    parse.GetValue(registered)
                        ?? throw new UsageException("--registered is missing; give the day as yyyy-MM-dd"),
                    Form.IsMatch(parse.GetValue(form)!)
                        ? parse.GetValue(form)!
                        : throw new UsageException(
                            $"--form {parse.GetValue(form)} is no code with its country, as NO_AS"
                        ),
                    parse.GetValue(formName),
                    parse.GetValue(address),
                    parse.GetValue(postal),
                    parse.GetValue(nace) ?? [],
                    parse.GetValue(proceedings)
                );
                using var store = CommonOptions.Open(parse, data);
                await store.DecideAsync(
                    CommonOptions.CompanyKey(store, parse.GetValue(company)!),
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

    private static Option<string> FormOption() =>
        new("--form")
        {
            Description = "Legal form with the country before it: NO_AS, SE_AB, DK_APS, FI_OY, IS_EHF",
            HelpName = "CODE",
            Required = true,
        };

    private static Option<string?> AddressOption() =>
        new("--address") { Description = "Registered address, parts divided by semicolons", HelpName = "TEXT" };

    private static Option<string?> PostalOption() =>
        new("--postal-address") { Description = "Postal address, parts divided by semicolons", HelpName = "TEXT" };

    private static Option<string[]> NaceOption() =>
        new("--nace") { Description = "NACE code of what it does, the main one first", HelpName = "CODE" };
}
