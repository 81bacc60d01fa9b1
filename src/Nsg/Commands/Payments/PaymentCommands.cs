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
    private const int ListMax = 1_000;

    internal static System.CommandLine.Command Make() =>
        new("payments", "Payments of suppliers: what is due, the file for the bank, and what the bank says of it")
        {
            Due(),
            Order(),
            List(),
            WriteFile(),
            Cancel(),
            ConfirmAccount(),
        };

    private static CompanyCommand Due()
    {
        var until = CommonOptions.Day("--until", "Only what is due up to this day");
        return new CompanyCommand("due", "What suppliers are owed, and whom their documents ask to pay")
        {
            until,
        }.Answers(call =>
        {
            var rows = Payments(call.Store, call.Company)
                .Due(call.Get(until), null, ListMax)
                .Select(PaymentDueJson.Of)
                .ToList();
            PaymentViews.Due(rows, call.IsJson);
            return ExitCode.Ok;
        });
    }

    private static CompanyCommand Order()
    {
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
        var confirmed = new Option<string?>("--account-confirmed")
        {
            Description =
                "How it was made sure with the supplier that an account is right which its earlier documents did not name; for one document",
        };
        var on = CommonOptions.Day("--on", "The day on which all are carried out; each on its due day unless given");
        var (output, version) = (Out(), Version());
        return new CompanyCommand("order", "Orders payments, and writes the file for the bank")
        {
            documents,
            account,
            bank,
            payTo,
            confirmed,
            on,
            output,
            version,
        }.Answers(
            async (call, _) =>
            {
                var names = call.Get(documents);
                if (names.Length > 1 && call.Get(payTo) is not null)
                {
                    throw new UsageException("--pay-to is for one document; order the others without it");
                }

                if (names.Length > 1 && call.Get(confirmed) is not null)
                {
                    throw new UsageException("--account-confirmed is for one document; order the others without it");
                }

                var request = new PaymentsRequest(
                    [
                        .. names.Select(name => new PaymentItemRequest(
                            Find(call.Store, call.Company, name),
                            null,
                            call.Get(payTo),
                            call.Get(confirmed)
                        )),
                    ],
                    call.Get(account),
                    call.Get(bank),
                    call.Get(on)
                );
                return await OrderAsync(
                    call.Store,
                    call.Company,
                    request,
                    order => Written(call.Store, call.Company, order, call.Get(version), call.Get(output)),
                    call.IsJson,
                    call.Get(output) == "-"
                );
            }
        );
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
            var ordered = await store.DecideAloneAsync(
                company,
                books => new PaymentDesk(books).Order(wanted, CompanyCall.Actor)
            );
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

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Payments that were ordered, and what the bank says of them").Answers(call =>
        {
            var orders = call.Query(books => books.PaymentOrders(long.MaxValue, ListMax))
                .Select(PaymentOrderJson.Of)
                .ToList();
            PaymentViews.Orders(orders, call.IsJson);
            return ExitCode.Ok;
        });

    private static CompanyCommand WriteFile()
    {
        var (order, output, version) = (Id(), Out(), Version());
        return new CompanyCommand("write", "Writes the file of an order for the bank (pain.001)")
        {
            order,
            version,
            output,
        }.Does(call =>
        {
            var found = One(call.Store, call.Company, call.Get(order));
            Written(call.Store, call.Company, found.Order, call.Get(version), call.Get(output) ?? "-");
            return ExitCode.Ok;
        });
    }

    private static CompanyCommand Cancel()
    {
        var order = Id();
        var why = new Option<string>("--why") { Description = "Why, for the record", Required = true };
        var atBank = new Option<bool>("--at-bank") { Description = "The bank had the order and cancelled it" };
        return new CompanyCommand(
            "cancel",
            "Takes an order back whose file did not go to the bank, or that the bank cancelled"
        )
        {
            order,
            why,
            atBank,
        }.Does(
            async (call, _) =>
            {
                var found = One(call.Store, call.Company, call.Get(order));
                var refusal = await call.Store.DecideAloneAsync(
                    call.Company,
                    books =>
                        new PaymentDesk(books).Cancel(found.Order, call.Get(why), call.Get(atBank), CompanyCall.Actor)
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
    }

    private static CompanyCommand ConfirmAccount()
    {
        var document = new Argument<string>("DOCUMENT") { Description = "Number or identifier of the document" };
        var why = new Option<string>("--why")
        {
            Description = "How it was made sure with the supplier, for the record",
            Required = true,
        };
        return new CompanyCommand(
            "confirm-account",
            "Says that the account of a document is right which the supplier's earlier ones did not name; nothing is ordered"
        )
        {
            document,
            why,
        }.Decides(
            call =>
            {
                var found = Find(call.Store, call.Company, call.Get(document));
                return books => ChangedAccounts.Confirm(books, found, call.Get(why), CompanyCall.Actor);
            },
            "The account is confirmed."
        );
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
        catch (Exception fault) when (fault is InvalidDataException or PaymentsRefusedException)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static PaymentOrderRow One(NodeStore store, string company, string text) =>
        store.Query(
            company,
            books => Guid.TryParse(text, out var order) ? books.PaymentOrder(order) : books.PaymentOrder(text)
        ) ?? throw new UsageException($"no order '{text}'; nsg payments list shows them");

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
