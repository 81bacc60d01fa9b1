using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.Reports;
using Nsg.Web.SignIn;

namespace Nsg.Web.Books;

/// <summary>Entries by hand.</summary>
internal static class EntryRoutes
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/entries/new",
                (HttpContext http, NodeStore store, IRandomness randomness, TimeProvider time, string key) =>
                    Form(http, store, key, null, randomness.NewId(time.GetUtcNow()).ToString("N"))
            )
            .Needs(Right.Book);
        company.MapPost("/entries", PostAsync).Needs(Right.Book);
    }

    /// <summary>The form with what was typed and what is to be said of it.</summary>
    private static IResult Form(
        HttpContext http,
        NodeStore store,
        string key,
        IFormCollection? form,
        string request,
        IReadOnlyList<EntryFormLine>? lines = null,
        IReadOnlyList<EntryFault>? faults = null,
        Func<EntryFormModel, EntryFormModel>? with = null,
        (string Report, string Period, ManualEntry? Entry)? preview = null
    ) =>
        CompanyFrame.Show<EntryFormPage, EntryFormModel>(
            http,
            store,
            key,
            Section.Journal,
            books =>
            {
                var language = PageContext.Of(http).Language;
                var model = EntryFormModel.Of(
                    books,
                    form,
                    http.Request.Query,
                    request,
                    language,
                    PageClock.Today(http, books),
                    lines
                ) with
                {
                    Faults = faults ?? [],
                    Effect = preview is var (report, period, entry)
                        ? http.RequestServices.GetRequiredService<EntryEffect>()(
                            books,
                            report,
                            period,
                            entry,
                            language.Code
                        )
                        : null,
                };
                return with is null ? model : with(model);
            },
            faults is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> PostAsync(HttpContext http, NodeStore store, string key)
    {
        var form = await PageForm.OfAsync(http);
        var (request, language) = (PageForm.Request(form["request"]) ?? "", PageContext.Of(http).Language);
        var file = await ReceiptFile.OfAsync(http);
        var reading = store.Query(key, books => EntryFormReading.Of(books, form, language, file));
        if (form["do"] == "split" && PageForm.Day(form["date"]) is { } day)
        {
            var lines = store.Query(key, books => EntryVatSplit.Of(books, reading.Lines, day, language));
            var isSplit = lines.Count > reading.Lines.Count;
            return Form(http, store, key, form, request, lines, with: model => model with { IsSplit = isSplit });
        }

        if (reading.Entry is not { } entry)
        {
            return Form(http, store, key, form, request, reading.Lines, reading.Faults);
        }

        var adjusts = EntryFormModel.ForOf(name => form[name].ToString());
        if (form["do"] == "preview" && adjusts is var (report, period))
        {
            return Form(http, store, key, form, request, reading.Lines, preview: (report, period, entry));
        }

        // What a person saw and books all the same is not asked twice.
        var doubts = store.Query(key, books => EntryDoubts.Of(books, entry, language, adjusts is not null));
        if (doubts.Except(form["seen"], StringComparer.Ordinal).Any())
        {
            return Form(http, store, key, form, request, reading.Lines, with: model => model with { Doubts = doubts });
        }

        var outcome = await BookAsync(http, store, key, form, request, entry, file.Receipt);
        return outcome.Entry is not { } posted || outcome.Refusal is not null
                ? Form(http, store, key, form, request, reading.Lines, [EntryFormReading.OfRefusal(outcome, language)])
            : adjusts is var (name, of)
                ? Results.LocalRedirect($"/companies/{key}/reports/{name}?period={Uri.EscapeDataString(of)}")
            : Results.LocalRedirect($"/companies/{key}/vouchers/{posted.Entry}?booked=1");
    }

    /// <summary>Posts it; a form that is sent twice is posted once.</summary>
    private static Task<ManualOutcome> BookAsync(
        HttpContext http,
        NodeStore store,
        string key,
        IFormCollection form,
        string request,
        ManualEntry entry,
        ReceiptToKeep? receipt
    )
    {
        var typed = string.Join(
            '\n',
            form.Where(field => field.Key != PeopleGate.CsrfField && field.Key != "seen")
                .Select(field => $"{field.Key}={field.Value}")
                .Append($"{ReceiptFile.Field}={receipt?.File.Original.Sha256}")
        );
        var requestKey = request.Length == 0 ? null : RequestKey.Of("page:" + request, Encoding.UTF8.GetBytes(typed));
        return store.DecideAsync(
            key,
            books => new ManualDesk(books).Post(entry, requestKey, SignedInPerson.Of(http)!.Actor, receipt)
        );
    }
}
