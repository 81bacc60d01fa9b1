using System.CommandLine;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands;

/// <summary><c>nsg company limit</c> and <c>nsg company checks</c>: how the node works for a company.</summary>
internal static class CompanySettings
{
    private const string Standard = "standard";
    private const string Strict = "strict";
    private const string None = "none";

    /// <summary>How a company's documents are checked, as the command line says it.</summary>
    internal static string Word(CompanyProfile company) => company.ChecksStrictly ? Strict : Standard;

    internal static CompanyCommand Limit()
    {
        var amount = CommonOptions.Amount("In base currency; without it, the limit is lifted");
        return new CompanyCommand("limit", "Sets the amount above which nothing posts by itself") { amount }.Does(
            async (call, _) =>
            {
                var limit = call.Get(amount);
                if (limit is < 0m)
                {
                    throw new UsageException("--amount is not negative");
                }

                await ChangeAsync(call, settings => settings with { AutoPostLimit = limit });
                Console.Out.WriteLine(
                    limit is null
                        ? "No limit."
                        : $"Documents above {new Money(limit.Value, call.Profile.Currency)} wait for a person."
                );
                return ExitCode.Ok;
            }
        );
    }

    internal static CompanyCommand Checks()
    {
        var level = new Argument<string>("LEVEL")
        {
            Description = "standard: broken rules of structure, EN 16931 and Peppol; strict: all fatal ones",
        };
        return new CompanyCommand("checks", "Sets which broken rules send a document to review") { level }.Does(
            async (call, _) =>
            {
                var checks = Level(call.Get(level));
                await ChangeAsync(call, settings => settings with { Checks = checks });
                Console.Out.WriteLine(
                    checks == CheckLevel.Strict
                        ? "Documents that break any fatal rule wait for a person."
                        : "Documents that break a fatal rule of structure, EN 16931 or Peppol wait for a person; other findings are kept with them."
                );
                return ExitCode.Ok;
            }
        );
    }

    internal static CompanyCommand VatPeriod()
    {
        var length = new Argument<string>("LENGTH")
        {
            Description =
                "month, two-months, quarter, half-year or year, as the authority decided; usual for the country's usual one; none while the company is registered for no VAT",
        };
        return new CompanyCommand("vat-period", "Sets the length of the company's VAT period") { length }.Does(
            async (call, _) =>
            {
                var (wanted, calendar) = (call.Get(length), call.Profile.Pack.Calendar);
                if (wanted is not ("usual" or None) && !calendar.VatPeriods.Contains(wanted))
                {
                    throw new UsageException(
                        $"'{wanted}' is no VAT period there; give {string.Join(", ", calendar.VatPeriods)}, usual or {None}"
                    );
                }

                await ChangeAsync(
                    call,
                    settings =>
                        settings with
                        {
                            VatPeriod = wanted is "usual" or None ? null : wanted,
                            IsOutsideVat = wanted == None,
                        }
                );
                Console.Out.WriteLine(
                    wanted == None
                        ? "The company is registered for no VAT: invoices charge none, and no return is due."
                        : $"VAT is reported by {(wanted == "usual" ? calendar.VatPeriod : wanted)}."
                );
                return ExitCode.Ok;
            }
        );
    }

    private static CheckLevel Level(string word) =>
        word switch
        {
            Standard => CheckLevel.Standard,
            Strict => CheckLevel.Strict,
            _ => throw new UsageException($"'{word}' is no level of checks; give {Standard} or {Strict}"),
        };

    /// <summary>Reads the settings in the writer's turn, so that changes of two settings at once both hold.</summary>
    private static Task<bool> ChangeAsync(
        CompanyCall call,
        Func<CompanySettingsChanged, CompanySettingsChanged> change
    ) =>
        call.DecideAsync(books =>
        {
            var settings = change(CompanySettingsChanged.Of(books.Company));
            books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, CompanyCall.Actor, settings));
            return true;
        });
}
