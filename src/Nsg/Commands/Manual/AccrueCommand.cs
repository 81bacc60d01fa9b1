using System.CommandLine;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Plans;
using Nsg.Ledger;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg plan accrue</c>.</summary>
internal static class AccrueCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var entry = new Option<string?>("--entry")
        {
            Description = "The voucher whose amount is spread",
            HelpName = "VOUCHER",
        };
        var account = AccountOption();
        var balance = BalanceOption();
        var from = CommonOptions.Day("--from", "A day of the first month");
        from.Required = true;
        var months = MonthsOption();
        var amount = AmountOption();
        var date = CommonOptions.Day("--date", "Posting date of the first entry; the voucher's unless given");
        var text = new Option<string?>("--text")
        {
            Description = "What the vouchers say; the voucher's text unless given",
            HelpName = "TEXT",
        };
        var command = new System.CommandLine.Command("accrue", "Spreads an amount of income or cost over months")
        {
            entry,
            account,
            balance,
            from,
            months,
            amount,
            date,
            text,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var source = parse.GetValue(entry) is { } voucher
                    ? store.Query(key, books => EntryCommands.Voucher(books, voucher).Entry)
                    : (Guid?)null;
                var wanted = new AccrualWanted(
                    parse.GetValue(account)!,
                    parse.GetValue(balance)!,
                    parse.GetValue(amount),
                    parse.GetValue(from)!.Value,
                    parse.GetValue(months),
                    parse.GetValue(date),
                    parse.GetValue(text),
                    null,
                    source
                );
                var outcome = await store.DecideAsync(
                    key,
                    books => new AccrualDesk(books).Define(wanted, PlanCommands.Actor)
                );
                EntryCommands.Print([outcome], parse.GetValue(json));
                return outcome.Refusal is null ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }

    private static Option<string> AccountOption() =>
        new("--account")
        {
            Description = "Account of income or cost",
            HelpName = "ACCOUNT",
            Required = true,
        };

    private static Option<string> BalanceOption() =>
        new("--balance-account")
        {
            Description = "Balance account on which it waits",
            HelpName = "ACCOUNT",
            Required = true,
        };

    private static Option<int> MonthsOption() =>
        new("--months")
        {
            Description = "Over how many months",
            HelpName = "N",
            Required = true,
        };

    private static Option<decimal?> AmountOption() =>
        new("--amount")
        {
            Description = "Debit positive; the whole amount that the voucher has on the account unless given",
            HelpName = "AMOUNT",
        };
}
