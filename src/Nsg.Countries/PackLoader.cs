using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nsg.Countries.Calendar;
using Nsg.Countries.Retention;
using Nsg.Countries.Startup;
using Nsg.Countries.Supplies;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>Reads a country's data files out of the assembly.</summary>
internal static class PackLoader
{
    /// <exception cref="InvalidOperationException">
    /// The built-in files contradict each other; a fault of this program, never of a user.
    /// </exception>
    internal static CountryPack Load(Country country, Currency currency, string folder)
    {
        var chart = Read(folder, "chart.json", PackJson.Default.ChartFile);
        var roles = Read(folder, "roles.json", PackJson.Default.AccountRoles);
        var vat = Read(folder, "vat.json", PackJson.Default.VatFile);
        var calendar = Read(folder, "calendar.json", CalendarJson.Default.CalendarFile);
        var retention = Read(folder, "retention.json", RetentionJson.Default.RetentionRules);
        var startup = Read(folder, "startup.json", StartupJson.Default.StartupRules);
        var supplies = Read(folder, "supplies.json", SuppliesJson.Default.SupplyRules);
        var codes = vat.Codes.Select(row => row.ToCode(vat.Rates)).ToList();
        var faults = PackRules.Faults(chart.Accounts, roles, codes, supplies);
        return faults.Count == 0
            ? new CountryPack(
                country,
                currency,
                chart.Accounts,
                roles,
                codes,
                new CountryCalendar(calendar),
                retention,
                startup,
                supplies,
                [chart.Source, .. vat.Sources, .. calendar.Sources, .. startup.Sources, .. supplies.Sources]
            )
            : throw new InvalidOperationException($"{folder}: {string.Join("; ", faults)}");
    }

    private static T Read<T>(string folder, string file, JsonTypeInfo<T> type)
    {
        var name = $"{folder}.{file}";
        using var stream =
            typeof(PackLoader).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
