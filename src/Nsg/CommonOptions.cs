using System.CommandLine;
using System.Globalization;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Command;

/// <summary>Options that several commands share, and how they are read.</summary>
internal static class CommonOptions
{
    private const string DataFolder = "./nsg-data";

    /// <summary><c>--data PLACE</c> of a command that works on what a node keeps.</summary>
    internal static Option<string> Data() => Data("The data folder");

    /// <summary><c>--data PLACE</c> of a command that may be a node's first.</summary>
    internal static Option<string> NewData() => Data("The data folder, created when missing");

    private static Option<string> Data(string folder) =>
        new("--data")
        {
            Description = $"{folder}, or a PostgreSQL database (postgres://user@host/name); else $NSG_DATA",
            HelpName = "PLACE",
            DefaultValueFactory = _ => DataFolder,
        };

    /// <summary><c>--company ID</c>.</summary>
    internal static Option<string> Company() =>
        new("--company")
        {
            Description = "The company: its number (DK:20202020, 0184:20202020) or its key",
            HelpName = "ID",
            Required = true,
        };

    /// <summary><c>--json</c>.</summary>
    internal static Option<bool> Json() =>
        new("--json") { Description = "Compact JSON, one object per line, on standard output" };

    /// <summary><c>--csv</c>.</summary>
    internal static Option<bool> Csv() => new("--csv") { Description = "Comma-separated values with a header line" };

    /// <summary>The form that <c>--json</c> and <c>--csv</c> ask for.</summary>
    /// <exception cref="UsageException">Both are given.</exception>
    internal static OutputForm Form(ParseResult parse, Option<bool> json, Option<bool> csv) =>
        (parse.GetValue(json), parse.GetValue(csv)) switch
        {
            (true, true) => throw new UsageException("--json and --csv are two forms; give one"),
            (true, false) => OutputForm.Json,
            (false, true) => OutputForm.Csv,
            _ => OutputForm.Table,
        };

    /// <summary><c>--from D</c> or <c>--to D</c>.</summary>
    internal static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "yyyy-MM-dd",
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    ) && Bounds.Hold(day)
                )
                {
                    return day;
                }

                result.AddError($"'{text}' is not a date; write {name} yyyy-MM-dd, {Bounds.DayText}");
                return null;
            },
        };

    /// <summary><c>--amount N</c>, within bounds.</summary>
    internal static Option<decimal?> Amount(string description)
    {
        var option = new Option<decimal?>("--amount") { Description = description, HelpName = "AMOUNT" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(TryAmount(token.Value, out _)))
            {
                result.AddError($"--amount '{token.Value}' is not an amount {Bounds.AmountText}, such as 1000.50");
            }
        });
        return option;
    }

    /// <summary>Reads an amount within bounds.</summary>
    internal static bool TryAmount(ReadOnlySpan<char> text, out decimal amount) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out amount) && Bounds.Hold(amount);

    /// <summary>A day that must be given.</summary>
    internal static Option<DateOnly?> RequiredDay(string name, string description)
    {
        var option = Day(name, description);
        option.Required = true;
        return option;
    }

    /// <summary><c>--reason TEXT</c> of a decision that is not made without one.</summary>
    internal static Option<string> Reason() =>
        new("--reason")
        {
            Description = "Why, for the record",
            HelpName = "TEXT",
            Required = true,
        };

    /// <summary>Opens the data folder or the database that a command names.</summary>
    /// <exception cref="UsageException">Nothing was ever kept in the folder: a mistyped place is no empty node.</exception>
    internal static NodeStore Open(ParseResult parse, Option<string> data)
    {
        var place = Place(parse, data);
        return PostgresPlace.IsOne(place) || NodeFiles.AreIn(place)
            ? OpenOrBegin(parse, data)
            : throw new UsageException(
                $"there is no node in {place}; name its folder with --data, or begin one with nsg company create or nsg serve"
            );
    }

    /// <summary>Opens the data folder or the database that a command names; a folder that is missing is made.</summary>
    internal static NodeStore OpenOrBegin(ParseResult parse, Option<string> data)
    {
        var place = Place(parse, data);
        var store = PostgresPlace.IsOne(place)
            ? NodeStore.OpenPostgres(
                ConnectionString(place),
                Variable("NSG_HOME") ?? DataFolder,
                TimeProvider.System,
                new SystemRandomness()
            )
            : NodeStore.Open(place, TimeProvider.System, new SystemRandomness());
        store.WaitForArrivals(company => ArrivalWait.LayOutAsync(store, company));
        return store;
    }

    /// <summary>Where the data are, as the option says, else <c>$NSG_DATA</c>.</summary>
    internal static string Place(ParseResult parse, Option<string> data) =>
        (parse.GetResult(data) is { Implicit: false } ? null : Variable("NSG_DATA")) ?? parse.GetValue(data)!;

    /// <summary>The connection string that a place means.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    internal static string ConnectionString(string place) =>
        PostgresPlace.ConnectionString(place)
        ?? throw new UsageException(
            "the database's address cannot be read; write postgres://user@host:5432/name, or Host=…;Database=…;Username=…"
        );

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The key of the company that a command names.</summary>
    /// <exception cref="UsageException">This folder keeps no such company.</exception>
    internal static string CompanyKey(NodeStore store, string text)
    {
        var key = PartyIdentifier.TryParse(text, out var identifier) ? store.FindCompany(identifier) : text;
        return key is not null && store.Company(key) is not null
            ? key
            : throw new UsageException(
                $"no company '{text}' in {store.Place}; see nsg company list, or nsg company create"
            );
    }
}
