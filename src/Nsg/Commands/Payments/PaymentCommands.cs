using System.CommandLine;
using Nsg.Bookkeeping.Payments;
using Nsg.Command.Commands.Documents;
using Nsg.Command.Commands.Export;
using Nsg.Documents.Pain;
using Nsg.Documents.Reading;
using Nsg.Node.Payments;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Payments;

/// <summary><c>nsg payments</c>.</summary>
internal static class PaymentCommands
{
    private const string Actor = "operator";
    private const int ListMax = 1_000;

    internal static System.CommandLine.Command Make() =>
        new("payments", "Payments of suppliers: what is due, the file for the bank, and what the bank says of it")
        {
            Due(),
            Order(),
            List(),
            WriteFile(),
            Cancel(),
        };

    private static System.CommandLine.Command Due()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var until = CommonOptions.Day("--until", "Only what is due up to this day");
        var command = new System.CommandLine.Command(
            "due",
            "What suppliers are owed, and whom their documents ask to pay"
        )
        {
            company,
            until,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var rows = Payments(store, CommonOptions.CompanyKey(store, parse.GetValue(company)!))
                .Due(parse.GetValue(until), null, ListMax)
                .Select(PaymentDueJson.Of)
                .ToList();
            PaymentViews.Due(rows, parse.GetValue(json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Order()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var documents = new Argument<string[]>("DOCUMENT")
        {
            Description = "Numbers or identifiers of invoices to pay and credit notes to set off",
            Arity = ArgumentArity.OneOrMore,
        };
        var account = new Option<string?>("--account")
        {
            Description = "The company's account that pays; its only one unless given",
        };
        var bank = new Option<string?>("--bank") { Description = "BIC of the company's bank, where it asks for it" };
        var payTo = new Option<string?>("--pay-to")
        {
            Description = "IBAN or national account to pay to instead of what the document names; for one document",
        };
        var on = CommonOptions.Day("--on", "The day on which all are carried out; each on its due day unless given");
        var (output, version) = (Out(), Version());
        var command = new System.CommandLine.Command("order", "Orders payments, and writes the file for the bank")
        {
            documents,
            account,
            bank,
            payTo,
            on,
            output,
            version,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var names = parse.GetValue(documents)!;
                if (names.Length > 1 && parse.GetValue(payTo) is not null)
                {
                    throw new UsageException("--pay-to is for one document; order the others without it");
                }

                var request = new PaymentsRequest(
                    [
                        .. names.Select(name => new PaymentItemRequest(
                            Find(store, key, name),
                            null,
                            parse.GetValue(payTo)
                        )),
                    ],
                    parse.GetValue(account),
                    parse.GetValue(bank),
                    parse.GetValue(on)
                );
                return await OrderAsync(
                    store,
                    key,
                    request,
                    order => Written(store, key, order, parse.GetValue(version), parse.GetValue(output)),
                    parse.GetValue(json),
                    parse.GetValue(output) == "-"
                );
            }
        );
        return command;
    }

    private static async Task<int> OrderAsync(
        NodeStore store,
        string company,
        PaymentsRequest request,
        Action<Guid> write,
        bool isJson,
        bool isQuiet
    )
    {
        try
        {
            var wanted = Payments(store, company).Read(request);
            var ordered = await store.DecideAloneAsync(company, books => new PaymentDesk(books).Order(wanted, Actor));
            write(ordered.Order);
            if (!isQuiet)
            {
                PaymentViews.Order(
                    PaymentOrderJson.Of(store.Query(company, books => books.PaymentOrder(ordered.Order)!)),
                    isJson
                );
            }

            return ExitCode.Ok;
        }
        catch (PaymentsRefusedException refused)
        {
            foreach (var reason in refused.Reasons)
            {
                Console.Error.WriteLine(Output.OneLine(reason));
            }

            return ExitCode.Findings;
        }
    }

    private static System.CommandLine.Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command(
            "list",
            "Payments that were ordered, and what the bank says of them"
        )
        {
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var orders = store
                .Query(
                    CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                    books => books.PaymentOrders(long.MaxValue, ListMax)
                )
                .Select(PaymentOrderJson.Of)
                .ToList();
            PaymentViews.Orders(orders, parse.GetValue(json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command WriteFile()
    {
        var (data, company, order, output, version) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            Id(),
            Out(),
            Version()
        );
        var command = new System.CommandLine.Command("write", "Writes the file of an order for the bank (pain.001)")
        {
            order,
            version,
            output,
            company,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var found = One(store, key, parse.GetValue(order)!);
            Written(store, key, found.Order, parse.GetValue(version), parse.GetValue(output) ?? "-");
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Cancel()
    {
        var (data, company, order) = (CommonOptions.Data(), CommonOptions.Company(), Id());
        var why = new Option<string>("--why") { Description = "Why, for the record", Required = true };
        var command = new System.CommandLine.Command("cancel", "Takes an order back whose file did not go to the bank")
        {
            order,
            why,
            company,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var found = One(store, key, parse.GetValue(order)!);
                var refusal = await store.DecideAloneAsync(
                    key,
                    books => new PaymentDesk(books).Cancel(found.Order, parse.GetValue(why)!, Actor)
                );
                if (refusal is null)
                {
                    Console.Out.WriteLine($"{found.Message} is taken back");
                    return ExitCode.Ok;
                }

                Console.Error.WriteLine(Output.OneLine(refusal));
                return ExitCode.Findings;
            }
        );
        return command;
    }

    private static void Written(NodeStore store, string company, Guid order, string? version, string? output)
    {
        if (output is null)
        {
            return;
        }

        _ = PainVersions.TryParse(version ?? "09", out var wanted);
        try
        {
            var content = Payments(store, company).File(order, wanted)!;
            using var file = ExportFile.Open(output);
            file.Write(content);
        }
        catch (InvalidDataException erased)
        {
            throw new UsageException(erased.Message);
        }
    }

    private static PaymentOrderRow One(NodeStore store, string company, string text) =>
        store
            .Query(company, books => books.PaymentOrders(long.MaxValue, ListMax))
            .FirstOrDefault(one => one.Message == text || one.Order.ToString() == text)
        ?? throw new UsageException($"no order '{text}'; nsg payments list shows them");

    private static Guid Find(NodeStore store, string company, string text) =>
        store.Query(company, books => DocumentLookup.One(books, text, prefersReview: false).Document);

    private static CompanyPayments Payments(NodeStore store, string company) =>
        new(store, company, ReadingLimits.Default);

    private static Argument<string> Id() =>
        new("ORDER") { Description = "The order: its message (NSG…) or its identifier" };

    private static Option<string?> Out() =>
        new("--output", "-o") { Description = "File for the bank; - for standard output", HelpName = "FILE" };

    private static Option<string?> Version()
    {
        var version = new Option<string?>("--version") { Description = "pain.001.001.09 (unless given) or 03" };
        version.AcceptOnlyFromAmong("03", "09");
        return version;
    }
}
