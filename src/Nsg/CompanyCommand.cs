using System.CommandLine;
using Nsg.Bookkeeping;

namespace Nsg.Command;

/// <summary>A command about one company: has <c>--company</c> and <c>--data</c> besides its own options, and the forms
/// of output that its work can give.</summary>
internal sealed class CompanyCommand(string name, string description) : System.CommandLine.Command(name, description)
{
    private readonly Option<string> company = CommonOptions.Company();
    private readonly Option<string> data = CommonOptions.Data();
    private readonly Option<bool> jsonForm = CommonOptions.Json();
    private readonly Option<bool> csvForm = CommonOptions.Csv();

    /// <summary>Prints rows as a table, with <c>--csv</c> or with <c>--json</c>.</summary>
    internal CompanyCommand Lists<T>(
        Func<CompanyCall, IEnumerable<T>> rows,
        Func<T, object> json,
        IReadOnlyList<string> headers,
        Func<T, IReadOnlyList<string>> cells
    ) =>
        Shows(call =>
        {
            call.Rows(rows(call), json, headers, cells);
            return ExitCode.Ok;
        });

    /// <summary>Prints rows that are what <c>--json</c> shows.</summary>
    internal CompanyCommand Lists<T>(
        Func<CompanyCall, IEnumerable<T>> rows,
        IReadOnlyList<string> headers,
        Func<T, IReadOnlyList<string>> cells
    )
        where T : notnull => Lists(rows, row => row, headers, cells);

    /// <summary>Prints in any of the three forms.</summary>
    internal CompanyCommand Shows(Func<CompanyCall, int> work) => Made([jsonForm, csvForm], work);

    /// <summary>Prints for people or with <c>--json</c>.</summary>
    internal CompanyCommand Answers(Func<CompanyCall, int> work) => Made([jsonForm], work);

    /// <summary>Does something, and prints for people or with <c>--json</c>.</summary>
    internal CompanyCommand Answers(Func<CompanyCall, CancellationToken, Task<int>> work) => Made([jsonForm], work);

    /// <summary>Prints in one form alone.</summary>
    internal CompanyCommand Does(Func<CompanyCall, int> work) => Made([], work);

    /// <summary>Does something that prints in one form alone.</summary>
    internal CompanyCommand Does(Func<CompanyCall, CancellationToken, Task<int>> work) => Made([], work);

    /// <summary>Decides something about the books; the decision is read from the arguments before the store is opened,
    /// and gives a refusal or null.</summary>
    internal CompanyCommand Decides(Func<CompanyCall, Func<IBooksTransaction, string?>> read, string done = "Done.") =>
        Does(
            async (call, _) =>
            {
                var decide = read(call);
                return CompanyCall.Told(await call.DecideAsync(decide), done);
            }
        );

    private CompanyCommand Made(ReadOnlySpan<Option<bool>> forms, Func<CompanyCall, int> work)
    {
        AddCommon(forms);
        SetAction(parse =>
        {
            using var call = Call(parse);
            return work(call);
        });
        return this;
    }

    private CompanyCommand Made(ReadOnlySpan<Option<bool>> forms, Func<CompanyCall, CancellationToken, Task<int>> work)
    {
        AddCommon(forms);
        SetAction(
            async (parse, cancellation) =>
            {
                using var call = Call(parse);
                return await work(call, cancellation);
            }
        );
        return this;
    }

    private void AddCommon(ReadOnlySpan<Option<bool>> forms)
    {
        Add(company);
        foreach (var form in forms)
        {
            Add(form);
        }

        Add(data);
    }

    private CompanyCall Call(ParseResult parse) =>
        new(parse, data, company, CommonOptions.Form(parse, jsonForm, csvForm));
}
