using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Node.Api.Gateway;
using Nsg.Node.Manual;
using Nsg.Node.Reports;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Birth;

/// <summary>Founds companies from registration drafts, and takes in what the authority answers.</summary>
public sealed class BirthRun(NodeStore store, TimeProvider time)
{
    private const string OwnersKey = "owner";
    private const int DraftMax = 200_000;

    private DateOnly Today(CountryPack pack) => CountryClock.Day(pack.Country, time.GetUtcNow());

    /// <summary>Reads a draft from JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken or is no draft; the message says where.</exception>
    public static RegistrationDraft Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > DraftMax)
        {
            throw new InvalidDataException($"a draft has at most {DraftMax} bytes");
        }

        return JsonFault.Read(json, BirthRequestJson.Default.RegistrationDraft, "a draft");
    }

    /// <summary>What would happen; nothing is kept.</summary>
    /// <exception cref="RegistrationRefusedException">The draft names no country that books are kept for.</exception>
    public BirthPreviewJson Preview(RegistrationDraft draft)
    {
        var pack = Pack(draft);
        return Preview(BirthPlan.Settled(draft, pack, Today(pack)), pack);
    }

    /// <summary>The draft in the words of the authority's form.</summary>
    /// <exception cref="RegistrationRefusedException">The draft names no country that books are kept for.</exception>
    public string Summary(RegistrationDraft draft)
    {
        var pack = Pack(draft);
        return RegistrationSummary.Of(BirthPlan.Settled(draft, pack, Today(pack)), pack);
    }

    /// <summary>Founds a company: all that the preview shows, in one transaction, or nothing.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <returns>The company, and whether it is new; null when the key was used for something else.</returns>
    /// <exception cref="RegistrationRefusedException">The draft is not in order.</exception>
    public async Task<(RegistrationJson Answer, bool IsNew)?> FoundAsync(
        RegistrationDraft draft,
        RequestKey? request,
        string actor
    )
    {
        var pack = Pack(draft);
        var settled = BirthPlan.Settled(draft, pack, Today(pack));
        var fatal = RegistrationCheck.Of(settled, pack, Today(pack)).Where(one => one.IsFatal).ToList();
        if (fatal.Count > 0)
        {
            throw new RegistrationRefusedException(fatal);
        }

        var founded = await store.FoundCompanyAsync(
            new CompanyCreated(settled.Name!, pack.Country, pack.Currency, []),
            request,
            OwnersKey,
            actor,
            (books, grants) =>
            {
                new BirthDesk(books).Found(settled, actor);
                new GrantDesk(grants).KeepRights(
                    BirthRights.Of(settled, pack),
                    $"registration draft of {settled.FoundedOn:yyyy-MM-dd}",
                    actor
                );
            }
        );
        return founded.IsKeyReused ? null : (Of(founded.Company, founded.Token)!, founded.Token is not null);
    }

    /// <summary>A company that was founded here, or null.</summary>
    public RegistrationJson? Of(string company) => Of(company, null);

    /// <summary>The draft of a company that was founded here, in the words of the authority's form; or null.</summary>
    public string? SummaryOf(string company) =>
        store.Query(
            company,
            books => books.Draft() is { } draft ? RegistrationSummary.Of(draft, books.Company.Pack) : null
        );

    /// <summary>Takes in the authority's answer.</summary>
    /// <exception cref="RegistrationRefusedException">It cannot be; the message says why.</exception>
    public async Task<RegistrationJson> CompleteAsync(string company, AuthorityAnswer answer, string actor)
    {
        await store.DecideAsync(company, books => new BirthDesk(books).Complete(answer, actor) is not null);
        return Of(company)!;
    }

    private RegistrationJson? Of(string company, string? token)
    {
        var (profile, draft) = store.Query(company, books => (books.Company, books.Draft()));
        return draft is null
            ? null
            : new RegistrationJson(
                company,
                StateOf(profile),
                profile.Name,
                profile.Number?.ToString(),
                token,
                Preview(draft, profile.Pack)
            );
    }

    /// <summary>Where a company stands in its life.</summary>
    internal static string StateOf(CompanyProfile company) =>
        company.LastDay is not null ? "dissolved"
        : company.Number is null ? "draft"
        : "registered";

    private BirthPreviewJson Preview(RegistrationDraft draft, CountryPack pack)
    {
        var day = draft.FoundedOn ?? Today(pack);
        // A draft that was kept was in order on its own day, whatever the rules are by now.
        var findings = RegistrationCheck.Of(draft, pack, day > Today(pack) ? Today(pack) : day);
        var (year, form) = (BirthPlan.FirstYear(draft, day), pack.Startup.Find(draft.Form));
        var isSound = !findings.Any(one => one.IsFatal);
        var vat = draft.Vat is { IsRegistered: true } wanted ? wanted.Period ?? pack.Calendar.VatPeriod : null;
        return new BirthPreviewJson(
            draft,
            [.. findings.Select(FindingJson.Of)],
            form?.Name,
            isSound ? RightsShape.Of(BirthRights.Of(draft, pack)) : null,
            year.From,
            year.To,
            vat,
            isSound
                ?
                [
                    .. Obligations
                        .Foreseen(pack, vat, year)
                        .Select(one => new ForeseenJson(one.Report, one.Period.ToString(), one.Due)),
                ]
                : [],
            isSound && BirthPlan.CapitalEntry(draft, pack) is { } entry ? Entry(entry) : null,
            pack.Chart.Count,
            pack.VatCodes.Count,
            isSound ? Steps(draft, pack) : []
        );
    }

    private static List<BirthStepJson> Steps(RegistrationDraft draft, CountryPack pack)
    {
        var desk = pack.Startup.Desk;
        var form = pack.Startup.Find(draft.Form)!;
        var steps = new List<BirthStepJson>();
        if (form.MinimumCapital is not null && draft.Capital > 0m)
        {
            steps.Add(new BirthStepJson("Pay the capital in, and have the payment confirmed", null, null));
        }

        steps.Add(
            new BirthStepJson(
                $"Fill in {desk.Form} from the summary, as {desk.Signs}: no program may send it for you",
                desk.Address,
                BirthPlan.Deadline(form, draft.FoundedOn!.Value)
            )
        );
        steps.Add(new BirthStepJson("Enter the number that comes back: nsg company registered", null, null));
        return steps;
    }

    private static EntryRequest Entry(ManualEntry entry) =>
        new(
            entry.Date,
            entry.Text,
            [
                .. entry.Lines.Select(line => new EntryLineRequest(
                    line.Account,
                    line.Base > 0m ? line.Base : null,
                    line.Base < 0m ? -line.Base : null
                )),
            ]
        );

    private static CountryPack Pack(RegistrationDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return (Country.TryParse(draft.Country, out var country) ? CountryPacks.Find(country) : null)
            ?? throw RegistrationRefusedException.Of(
                "country",
                $"'{draft.Country}' is no country that books are kept for here; give {string.Join(", ", Country.Nordic)}"
            );
    }
}
