using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Ledger;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>An account's movements. Amounts are decimals in strings; closing = opening + debit - credit.</summary>
/// <param name="Account">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Opening">Balance before the period, opening entries included.</param>
/// <param name="Debit">Debits of the period.</param>
/// <param name="Credit">Credits of the period.</param>
/// <param name="Closing">Balance at its end; debit positive.</param>
internal sealed record BalanceJson(
    [property: Tells(Told.Nothing)] string Account,
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Nothing)] string Opening,
    [property: Tells(Told.Nothing)] string Debit,
    [property: Tells(Told.Nothing)] string Credit,
    [property: Tells(Told.Nothing)] string Closing
);

/// <summary>A trial balance.</summary>
/// <param name="Company">Number of the company.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="Accounts">Accounts that were ever used.</param>
/// <param name="Debit">Sum of debits.</param>
/// <param name="Credit">Sum of credits.</param>
internal sealed record BalancesJson(
    [property: Tells(Told.Nothing)] string Company,
    DateOnly? From,
    DateOnly? To,
    [property: Tells(Told.Nothing)] string Currency,
    IReadOnlyList<BalanceJson> Accounts,
    [property: Tells(Told.Nothing)] string Debit,
    [property: Tells(Told.Nothing)] string Credit
);

/// <summary>Sums of a VAT code. Amounts are decimals in strings.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Rate">Percent.</param>
/// <param name="Base">Taxed amount.</param>
/// <param name="Output">Tax owed.</param>
/// <param name="Input">Tax deducted.</param>
internal sealed record VatSumJson(
    [property: Tells(Told.Nothing)] string Code,
    [property: Tells(Told.Nothing)] string Name,
    [property: Tells(Told.Nothing)] string Rate,
    [property: Tells(Told.Nothing)] string Base,
    [property: Tells(Told.Nothing)] string Output,
    [property: Tells(Told.Nothing)] string Input
);

/// <summary>VAT of a period, by VAT date.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="Codes">Sums by code and rate.</param>
/// <param name="Output">Tax owed in all.</param>
/// <param name="Input">Tax deducted in all.</param>
/// <param name="Payable">Output less input; negative when it comes back.</param>
internal sealed record VatSummaryJson(
    DateOnly? From,
    DateOnly? To,
    [property: Tells(Told.Nothing)] string Currency,
    IReadOnlyList<VatSumJson> Codes,
    [property: Tells(Told.Nothing)] string Output,
    [property: Tells(Told.Nothing)] string Input,
    [property: Tells(Told.Nothing)] string Payable
);

/// <summary>Accounts, balances and VAT sums.</summary>
internal static class BalanceEndpoints
{
    private const string Tag = "Ledger";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/balances", Balances)
            .Shares(Resources.Balances, "from", "to")
            .Says("GetBalances", Tag, "Trial balance of a period")
            .Produces<BalancesJson>(200);
        company
            .MapGet("/vat-summary", Vat)
            .Shares(Resources.Balances, "from", "to")
            .Says("GetVatSummary", Tag, "VAT by code, by VAT date")
            .Produces<VatSummaryJson>(200);
    }

    private static IResult Balances(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to
    )
    {
        var company = CompanyAccess.Of(context).Company;
        var (first, last) = Parameters.Days(from, to);
        var rows = store.Query(company.Key, books => books.TrialBalance(first, last));
        return Results.Ok(
            new BalancesJson(
                company.Handle,
                first,
                last,
                company.Currency.Code,
                [
                    .. rows.Select(row => new BalanceJson(
                        row.Account,
                        row.Name,
                        row.Opening.ToAmountString(),
                        row.Debit.ToAmountString(),
                        row.Credit.ToAmountString(),
                        row.Closing.ToAmountString()
                    )),
                ],
                Sum(rows.Select(row => row.Debit), company.Currency).ToAmountString(),
                Sum(rows.Select(row => row.Credit), company.Currency).ToAmountString()
            )
        );
    }

    private static IResult Vat(HttpContext context, NodeStore store, [FromQuery] string? from, [FromQuery] string? to)
    {
        var company = CompanyAccess.Of(context).Company;
        var (first, last) = Parameters.Days(from, to);
        var rows = store.Query(company.Key, books => books.VatSummary(first, last));
        var output = Sum(rows.Select(row => row.Output), company.Currency);
        var input = Sum(rows.Select(row => row.Input), company.Currency);
        return Results.Ok(
            new VatSummaryJson(
                first,
                last,
                company.Currency.Code,
                [
                    .. rows.Select(row => new VatSumJson(
                        row.Code,
                        company.Pack.VatCodes.FirstOrDefault(code => code.Code == row.Code)?.Name ?? row.Code,
                        row.Rate.ToString(CultureInfo.InvariantCulture),
                        row.Base.ToAmountString(),
                        row.Output.ToAmountString(),
                        row.Input.ToAmountString()
                    )),
                ],
                output.ToAmountString(),
                input.ToAmountString(),
                (output - input).ToAmountString()
            )
        );
    }

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);

    private static string TypeName(AccountType type) =>
        type switch
        {
            AccountType.Asset => "asset",
            AccountType.Liability => "liability",
            AccountType.Equity => "equity",
            AccountType.Income => "income",
            _ => "expense",
        };
}
