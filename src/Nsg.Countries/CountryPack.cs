using Nsg.Countries.Calendar;
using Nsg.Countries.Retention;
using Nsg.Countries.Startup;
using Nsg.Countries.Supplies;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>What bookkeeping needs and differs by country: chart, roles of accounts, VAT codes and rates.</summary>
public sealed class CountryPack
{
    private readonly Dictionary<string, Account> _accounts;

    internal CountryPack(
        Country country,
        Currency currency,
        IReadOnlyList<Account> chart,
        AccountRoles roles,
        IReadOnlyList<VatCode> vatCodes,
        CountryCalendar calendar,
        RetentionRules retention,
        StartupRules startup,
        SupplyRules supplies,
        IReadOnlyList<string> sources
    )
    {
        Country = country;
        Currency = currency;
        Chart = chart;
        Roles = roles;
        VatCodes = vatCodes;
        Calendar = calendar;
        Retention = retention;
        Startup = startup;
        Supplies = supplies;
        Sources = sources;
        _accounts = chart.ToDictionary(account => account.Number);
    }

    /// <summary>The country.</summary>
    public Country Country { get; }

    /// <summary>The currency that books are kept in by default.</summary>
    public Currency Currency { get; }

    /// <summary>The starter chart, by number.</summary>
    public IReadOnlyList<Account> Chart { get; }

    /// <summary>Which account does which job.</summary>
    public AccountRoles Roles { get; }

    /// <summary>The country's VAT codes.</summary>
    public IReadOnlyList<VatCode> VatCodes { get; }

    /// <summary>Working days, and when returns are due.</summary>
    public CountryCalendar Calendar { get; }

    /// <summary>How long bookkeeping material is kept at least.</summary>
    public RetentionRules Retention { get; }

    /// <summary>What a company is founded by.</summary>
    public StartupRules Startup { get; }

    /// <summary>What the accounts say of a purchase.</summary>
    public SupplyRules Supplies { get; }

    /// <summary>Where the facts come from, with their dates; one sentence each.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>An account of the starter chart, or null.</summary>
    public Account? Find(string number) => _accounts.GetValueOrDefault(number);

    /// <summary>The code for the same purchase whose self-assessed tax may not be deducted, or null where the country has
    /// none of its own.</summary>
    public VatCode? WithoutDeduction(VatCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Mechanism == VatMechanism.SelfAssessed
            ? VatCodes.FirstOrDefault(one =>
                one is { Mechanism: VatMechanism.SelfAssessed, InputAccount: null }
                && one.Kinds.SequenceEqual(code.Kinds)
                && one.Areas.SequenceEqual(code.Areas)
                && one.Rates.SequenceEqual(code.Rates)
            )
            : null;
    }

    /// <summary>The VAT code and rate for a supply, or why there is none.</summary>
    public VatDetermination DetermineVat(VatQuery query) => VatRules.Determine(this, query);
}
