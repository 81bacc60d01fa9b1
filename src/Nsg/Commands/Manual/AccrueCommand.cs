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
    internal static CompanyCommand Make()
    {
        var entry = new Option<string?>("--entry")
        {
            Description = "The voucher whose amount is spread",
            HelpName = "VOUCHER",
        };
        var account = AccountOption();
        var balance = BalanceOption();
        var from = CommonOptions.RequiredDay("--from", "A day of the first month");
        var months = MonthsOption();
        var amount = AmountOption();
        var date = CommonOptions.Day("--date", "Posting date of the first entry; the voucher's unless given");
        var text = new Option<string?>("--text")
        {
            Description = "What the vouchers say; the voucher's text unless given",
            HelpName = "TEXT",
        };
        return new CompanyCommand("accrue", "Spreads an amount of income or cost over months")
        {
            entry,
            account,
            balance,
            from,
            months,
            amount,
            date,
            text,
        }.Answers(
            async (call, _) =>
            {
                var source = call.Get(entry) is { } voucher
                    ? call.Query(books => EntryCommands.Voucher(books, voucher).Entry)
                    : (Guid?)null;
                var wanted = new AccrualWanted(
                    call.Get(account),
                    call.Get(balance),
                    call.Get(amount),
                    call.Get(from)!.Value,
                    call.Get(months),
                    call.Get(date),
                    call.Get(text),
                    null,
                    source
                );
                return EntryCommands.Told(
                    call,
                    await call.DecideAsync(books => new AccrualDesk(books).Define(wanted, CompanyCall.Actor))
                );
            }
        );
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
        CommonOptions.Amount("Debit positive; the whole amount that the voucher has on the account unless given");
}
