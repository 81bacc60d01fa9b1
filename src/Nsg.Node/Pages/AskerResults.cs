using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Nsg.Node.Authorization.People;
using Nsg.Node.Http;
using Nsg.Node.Releases;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Web.Asking;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.Reports;
using Nsg.Web.Sharing;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Fetches what a company granted, in the client's name and through the interface's own door, to be seen or
/// kept as a file.</summary>
internal static class AskerResults
{
    private const string AsFile = "file";
    internal const string Original = "original";
    private const int RowsMax = 500;
    private const long SeenMax = 16 * 1024 * 1024;

    private static readonly string[] Asked = ["what", "from", "to", "by", "report", "format", "id"];

    internal static async Task<IResult> FetchAsync(
        HttpContext http,
        NodeStore store,
        OwnCalls calls,
        AskedAnswers answers,
        TimeProvider time,
        string company,
        Guid grant
    )
    {
        var (asker, form) = (AskerPages.FrameOf(http, store), await PageForm.OfAsync(http));
        if (AskerPages.Find(store, asker.Id, company, grant) is not var (entry, known))
        {
            return PeopleGate.NotFound(http);
        }

        var (what, isFile, language) = (form["what"].ToString(), form["as"] == AsFile, PageContext.Of(http).Language);
        if (Address(form, company, known, isFile, language.Code) is not var (path, query))
        {
            return AskerPages.One(http, store, time.GetUtcNow(), company, grant, AskingTexts.NotFound, null);
        }

        var answer = await calls.GetAsync(http, CallerOf(http, asker), path, query, grant);
        http.Response.RegisterForDisposeAsync(answer);
        if (!answer.IsGiven)
        {
            return AskerPages.One(
                http,
                store,
                time.GetUtcNow(),
                company,
                grant,
                Refused(answer),
                await DetailAsync(answer)
            );
        }

        if (isFile)
        {
            return AskerFile.Of(answer, what, name => form[name].ToString());
        }

        // What was used up by this very look is still shown, on the record as it stands now.
        var kept = await KeptAsync(http, answer, asker, known, what, form, time.GetUtcNow());
        if (!store.IsFile)
        {
            // Another process may answer the next request, and does not have what this one keeps.
            return Page(http, store, entry, known, kept, isKept: false);
        }

        answers.Keep(company, kept);
        return new SeeOther(asker.AtGrant(company, grant) + "/results/" + kept.Record);
    }

    /// <summary>The page of a look, which can be loaded anew; after the access has ended nothing is shown.</summary>
    internal static IResult Seen(
        HttpContext http,
        NodeStore store,
        AskedAnswers answers,
        TimeProvider time,
        string company,
        Guid grant,
        long record
    )
    {
        var (refused, kept) = Kept(http, store, answers, time.GetUtcNow(), company, grant, record);
        return kept is { } known ? Page(http, store, known.Entry, known.Grant, known.Answer) : refused!;
    }

    private static (IResult? Refused, (DirectoryEntry Entry, Grant Grant, AskedAnswer Answer)? Kept) Kept(
        HttpContext http,
        NodeStore store,
        AskedAnswers answers,
        DateTimeOffset now,
        string company,
        Guid grant,
        long record
    )
    {
        var asker = AskerPages.FrameOf(http, store);
        if (AskerPages.Find(store, asker.Id, company, grant) is not var (entry, known))
        {
            return (PeopleGate.NotFound(http), null);
        }

        if (known.StateAt(now) is not ("given" or "used-up"))
        {
            return (AskerPages.One(http, store, now, company, grant, AskingTexts.NotOpened, null), null);
        }

        var (person, number) = (
            SignedInPerson.Of(http)!.Person.Key,
            record.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        return answers.Find(company, asker.Id, person, grant, number, now) is { } kept
            ? (null, (entry, known, kept))
            : (AskerPages.One(http, store, now, company, grant, AskingTexts.NotKept, null), null);
    }

    /// <summary>What a look shows, as a file: the bytes that were signed then, and no new look on the company's record.</summary>
    internal static IResult SeenAsFile(
        HttpContext http,
        NodeStore store,
        AskedAnswers answers,
        TimeProvider time,
        string company,
        Guid grant,
        long record
    ) =>
        Kept(http, store, answers, time.GetUtcNow(), company, grant, record) switch
        {
            (_, { Answer: var kept }) => AskerFile.Of(kept),
            var (refused, _) => refused!,
        };

    internal static async Task<IResult> ReceiptAsync(
        HttpContext http,
        NodeStore store,
        OwnCalls calls,
        string company,
        Guid grant,
        long sequence
    )
    {
        var asker = AskerPages.FrameOf(http, store);
        if (AskerPages.Find(store, asker.Id, company, grant) is null)
        {
            return PeopleGate.NotFound(http);
        }

        var number = sequence.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = await calls.GetAsync(
            http,
            CallerOf(http, asker),
            $"/api/v1/companies/{company}/receipts/{number}",
            new Dictionary<string, string?>(),
            null
        );
        http.Response.RegisterForDisposeAsync(answer);
        return answer.IsGiven ? AskerFile.Named(answer, $"receipt-{number}.json") : PeopleGate.NotFound(http);
    }

    private static Caller CallerOf(HttpContext http, AskerFrame asker) =>
        new(asker.Id, null, CanWrite: false, null)
        {
            LivesByGrants = true,
            Name = asker.Name,
            Person = SignedInPerson.Of(http)!.Person.Key,
        };

    /// <summary>Where the interface has what is asked for; null for what there is none of.</summary>
    private static (string Path, Dictionary<string, string?> Query)? Address(
        IFormCollection form,
        string company,
        Grant grant,
        bool isFile,
        string language
    )
    {
        var (at, cursor) = ("/api/v1/companies/" + company, PageForm.Word(form["cursor"]));
        var limit = isFile ? Parameters.LimitMax : RowsMax;
        var page = new Dictionary<string, string?>
        {
            ["cursor"] = cursor,
            ["limit"] = limit.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var days = new Dictionary<string, string?>
        {
            ["from"] = PageForm.Word(form["from"]),
            ["to"] = PageForm.Word(form["to"]),
        };
        switch (form["what"].ToString())
        {
            case Resources.Balances:
                return (at + "/balances", days);
            case Resources.Aggregates:
                return (
                    at + "/aggregates",
                    days.Append(KeyValuePair.Create("by", (string?)SumsBy(form["by"])))
                        .ToDictionary(StringComparer.Ordinal)
                );
            case Resources.Entries:
                return (at + "/entries", days.Concat(page).ToDictionary(StringComparer.Ordinal));
            case Resources.Documents:
                return (at + "/documents", page);
            case Original when Guid.TryParse(form["id"], out var document):
                return ($"{at}/documents/{document}/original", []);
            case Resources.Register:
                return (at + "/register", []);
            case Resources.Reports
                when ReportOf(form["report"]) is var (report, period)
                    && report.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'):
                return (
                    grant.Terms.Definition is null ? $"{at}/reports/{report}" : $"{at}/grants/{grant.Id}/report",
                    new Dictionary<string, string?>
                    {
                        ["period"] = period,
                        ["language"] = language,
                        ["format"] = isFile ? PageForm.Word(form["format"]) : "json",
                    }
                );
            default:
                return null;
        }
    }

    /// <summary>What sums are grouped by: what the form offers, else what every such access opens.</summary>
    private static string SumsBy(string? asked) => asked is "party" or "country" ? asked : "account,month";

    private static Phrase Refused(OwnAnswer answer) =>
        answer.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => AskingTexts.NotOpened,
            StatusCodes.Status404NotFound => AskingTexts.NotFound,
            _ => AskingTexts.NotAnswered,
        };

    /// <summary>The interface's own words, where they help: not which condition of a grant failed, which it does not
    /// tell either.</summary>
    private static async Task<string?> DetailAsync(OwnAnswer answer)
    {
        using var body = await ReadAsync(answer);
        return answer.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            ? null
            : body.RootElement.GetProperty("detail").GetString();
    }

    /// <summary>The fields that say what was fetched; whatever else a form has is not kept.</summary>
    internal static IReadOnlyList<(string Name, string Value)> FieldsOf(IFormCollection form) =>
        [
            .. Asked
                .Select(name => (name, Value: PageForm.Word(form[name])))
                .Where(field => field.Value is not null)
                .Select(field => (field.name, field.Value!)),
        ];

    private static async Task<AskedAnswer> KeptAsync(
        HttpContext http,
        OwnAnswer answer,
        AskerFrame asker,
        Grant grant,
        string what,
        IFormCollection form,
        DateTimeOffset now
    )
    {
        var headers = answer.Response.Headers;
        return new AskedAnswer(
            asker.Id,
            SignedInPerson.Of(http)!.Person.Key,
            grant.Id,
            what,
            FieldsOf(form),
            await BytesAsync(answer),
            headers[AnswerSignature.RecordHeader].ToString(),
            headers[AnswerSignature.DigestHeader].ToString(),
            now
        )
        {
            // A report is kept as a person reads it, which is another answer; of a list, this may be one page of many.
            IsWhole = what is not Resources.Reports && PageForm.Word(form["cursor"]) is null,
            Headers = AskerFile.CarriedOf(answer),
        };
    }

    private static RazorComponentResult<ResultPage> Page(
        HttpContext http,
        NodeStore store,
        DirectoryEntry company,
        Grant grant,
        AskedAnswer kept,
        bool isKept = true
    )
    {
        using var body = JsonDocument.Parse(kept.Body);
        var context = AskerPages.ContextOf(http, store, company.Key);
        var language = context.Language;
        var table = AskerTables.Of(
            kept.What,
            body.RootElement,
            grant.Terms.Definition is { } own ? GrantedReports.Parse(own) : null,
            // The names that the company itself gave its accounts may be left out; those of the country's chart are open.
            number => store.Company(company.Key)?.Pack.Find(number)?.Name
        );
        var (from, to) = (Day("from"), Day("to"));
        var after =
            body.RootElement.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String
                ? next.GetString()
                : null;
        return new RazorComponentResult<ResultPage>(
            new
            {
                Context = context,
                Model = new ResultModel(
                    AskerPages.FrameOf(http, store),
                    company,
                    grant,
                    kept.What,
                    table.Title ?? language[SharingWords.Resource(kept.What)],
                    table.Period is { } period ? $"{ReportWords.Period(language, period)} · {table.Currency}"
                        : from is null && to is null ? ""
                        : $"{language.Date(from)} – {language.Date(to)}",
                    table.Columns,
                    table.Rows,
                    kept.Record,
                    kept.Digest,
                    kept.Fields,
                    after
                )
                {
                    InReview = table.InReview,
                    IsComplete = table.IsComplete,
                    Time = kept.Time,
                    IsKept = isKept && kept.IsWhole && after is null,
                },
            }
        );

        DateOnly? Day(string name) => PageForm.Day(kept.Fields.FirstOrDefault(one => one.Name == name).Value);
    }

    private static async Task<JsonDocument> ReadAsync(OwnAnswer answer) => JsonDocument.Parse(await BytesAsync(answer));

    private static async Task<byte[]> BytesAsync(OwnAnswer answer)
    {
        if (answer.Body.Length > SeenMax)
        {
            throw new InvalidOperationException("an answer of a page is beyond what can be shown");
        }

        using var bytes = new MemoryStream();
        await answer.Body.DrainBufferAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The report and period that were chosen together from the list.</summary>
    internal static (string Report, string Period)? ReportOf(string? chosen) =>
        PageForm.Word(chosen)?.Split('~') is [var report, var period] ? (report, period) : null;
}
