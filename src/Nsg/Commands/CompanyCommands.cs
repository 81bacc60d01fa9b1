using System.CommandLine;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Commands.Birth;
using Nsg.Command.Commands.Discovery;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands;

/// <summary><c>nsg company</c>.</summary>
internal static class CompanyCommands
{
    internal static System.CommandLine.Command Make() =>
        new("company", "Companies that this node keeps")
        {
            Create(),
            List(),
            CompanySettings.Limit(),
            CompanySettings.Checks(),
            CompanySettings.VatPeriod(),
            CompanyRegisterCommand.Make(),
            RegisteredCommand.Make(),
            DissolveCommand.Make(),
            ListingCommands.Publish(),
            ListingCommands.Moved(),
            ListingCommands.Unpublish(),
        };

    private static System.CommandLine.Command Create()
    {
        var data = CommonOptions.NewData();
        var json = CommonOptions.Json();
        var id = new Option<string>("--id")
        {
            Description = "Its number: DK:20202020 or 0184:20202020",
            HelpName = "ID",
            Required = true,
        };
        var name = new Option<string>("--name")
        {
            Description = "Its name",
            HelpName = "NAME",
            Required = true,
        };
        var country = new Option<string?>("--country")
        {
            Description = "Where it is taxed; the number's country unless given",
            HelpName = "CC",
        };
        var command = new System.CommandLine.Command(
            "create",
            "Creates a company, with its country's starter chart and rules"
        )
        {
            id,
            name,
            country,
            data,
            json,
        };
        command.SetAction(
            async (parse, _) =>
            {
                if (string.IsNullOrWhiteSpace(parse.GetValue(name)))
                {
                    throw new UsageException("--name is empty; give the company's name");
                }

                var identifier = Identifier(parse.GetValue(id)!);
                var pack = Pack(parse.GetValue(country) ?? identifier.Country.Code);
                if (!identifier.HasValidCheckDigit)
                {
                    await Console.Error.WriteLineAsync(
                        $"nsg: warning: {identifier} fails its check digit; accepted as given"
                    );
                }

                using var store = CommonOptions.OpenOrBegin(parse, data);
                var (key, isNew) = await store.CreateCompanyAsync(
                    new CompanyCreated(parse.GetValue(name)!, pack.Country, pack.Currency, [identifier.ToString()]),
                    "operator"
                );
                Tell(identifier, key, isNew, parse.GetValue(json));
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command List()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command("list", "Lists the companies") { data, json };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var companies = store.Companies();
            if (parse.GetValue(json))
            {
                foreach (var company in companies)
                {
                    Output.Json(
                        new
                        {
                            company = company.Handle,
                            key = company.Key,
                            name = company.Name,
                            country = company.Pack.Country.Code,
                            currency = company.Currency.Code,
                            limit = company.AutoPostLimit is { } limit
                                ? new Money(limit, company.Currency).ToAmountString()
                                : null,
                            checks = CompanySettings.Word(company),
                        }
                    );
                }
            }
            else
            {
                Output.Table(
                    ["COMPANY", "NAME", "COUNTRY", "CURRENCY", "KEY"],
                    companies.Select(company =>
                        new[]
                        {
                            company.Handle,
                            company.Name,
                            company.Pack.Country.Code,
                            company.Currency.Code,
                            company.Key,
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Tell(PartyIdentifier identifier, string key, bool isNew, bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    company = identifier.ToString(),
                    key,
                    isNew,
                }
            );
        }
        else
        {
            Console.Out.WriteLine(
                isNew ? $"Created {identifier} as {key}." : $"{identifier} is there already, as {key}."
            );
        }
    }

    private static PartyIdentifier Identifier(string text) =>
        PartyIdentifier.TryParse(text, out var identifier)
            ? identifier
            : throw new UsageException($"'{text}' is not COUNTRY:NUMBER, such as DK:20202020");

    private static CountryPack Pack(string code) =>
        (Country.TryParse(code, out var country) ? CountryPacks.Find(country) : null)
        ?? throw new UsageException(
            $"this program keeps no books for country '{code}'; it knows {string.Join(", ", Country.Nordic)}"
        );
}
