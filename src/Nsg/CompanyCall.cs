using System.CommandLine;
using Nsg.Bookkeeping;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command;

/// <summary>One run of a command about a company. The store is opened when it is first asked for, so that arguments that
/// cannot be used are refused before a data folder is made.</summary>
internal sealed class CompanyCall : IDisposable
{
    /// <summary>Who acts, as the log names whoever has the command line.</summary>
    internal const string Actor = "operator";

    private readonly Lazy<NodeStore> store;
    private readonly Lazy<string> company;

    internal CompanyCall(ParseResult parse, Option<string> data, Option<string> named, OutputForm form)
    {
        Parse = parse;
        Form = form;
        store = new Lazy<NodeStore>(() => CommonOptions.Open(parse, data));
        company = new Lazy<string>(() => CommonOptions.CompanyKey(store.Value, parse.GetValue(named)!));
    }

    /// <summary>The arguments, for options that are read together.</summary>
    internal ParseResult Parse { get; }

    internal NodeStore Store => store.Value;

    /// <summary>The company's key.</summary>
    internal string Company => company.Value;

    /// <summary>The company as its settings make it.</summary>
    internal CompanyProfile Profile => Store.Company(Company)!;

    internal OutputForm Form { get; }

    internal bool IsJson => Form == OutputForm.Json;

    /// <summary>What an option says; an option that is not required and not given says nothing.</summary>
    internal T Get<T>(Option<T> option) => Parse.GetValue(option)!;

    internal T Get<T>(Argument<T> argument) => Parse.GetValue(argument)!;

    /// <summary>The first and the last day.</summary>
    /// <exception cref="UsageException">The first lies after the last.</exception>
    internal (DateOnly? From, DateOnly? To) Days(Option<DateOnly?> from, Option<DateOnly?> to) =>
        Get(from) > Get(to) ? throw new UsageException("--from lies after --to") : (Get(from), Get(to));

    internal T Query<T>(Func<BooksQueries, T> ask) => Store.Query(Company, ask);

    /// <summary>Lets something look into the books and print what it finds.</summary>
    internal void Look(Action<BooksQueries> look) =>
        Query(books =>
        {
            look(books);
            return true;
        });

    internal Task<T> DecideAsync<T>(Func<IBooksTransaction, T> decide) => Store.DecideAsync(Company, decide);

    internal Task<T> DecideGrantAsync<T>(Func<IGrantsTransaction, T> decide) => Store.DecideGrantAsync(Company, decide);

    /// <summary>Prints rows: as a table, as comma-separated values, or as an object on each line.</summary>
    internal void Rows<T>(
        IEnumerable<T> rows,
        Func<T, object> json,
        IReadOnlyList<string> headers,
        Func<T, IReadOnlyList<string>> cells
    )
    {
        if (!IsJson)
        {
            Output.Rows(Form, headers, rows.Select(cells));
            return;
        }

        foreach (var row in rows)
        {
            Output.Json(json(row));
        }
    }

    /// <summary>Says what was done, or on standard error why it was not.</summary>
    internal static int Told(string? refusal, string done)
    {
        if (refusal is not null)
        {
            return Refused(refusal);
        }

        Output.Line(done);
        return ExitCode.Ok;
    }

    /// <summary>Says on standard error why a decision was not carried out.</summary>
    internal static int Refused(string refusal)
    {
        Console.Error.WriteLine($"nsg: {Output.OneLine(refusal)}");
        return ExitCode.Findings;
    }

    public void Dispose()
    {
        if (store.IsValueCreated)
        {
            store.Value.Dispose();
        }
    }
}
