using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Sharing.Grants;
using Nsg.Web.Asking;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Node.Pages;

/// <summary>Reads what was filled in to ask a company for data.</summary>
internal static class AskerForms
{
    private const int ListMax = 100;
    private const string OfAuthorities = "tax-control";

    /// <summary>Most times that an access can be bound to; more is no bound.</summary>
    private const int TimesMax = 1_000_000;

    /// <summary>Fields that limit what is asked for.</summary>
    private static readonly string[] Limits = ["from", "to", "until", "times"];

    /// <summary>A form to begin with: the last whole year, for a year, in the language of the company's country. What is
    /// asked for, why and on what ground nobody chooses but the asker.</summary>
    internal static AskForm New(HttpContext http, DateTimeOffset now, Vocabulary.Country? country)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new AskForm
        {
            From = new DateOnly(today.Year - 1, 1, 1),
            To = new DateOnly(today.Year - 1, 12, 31),
            Until = today.AddYears(1),
            Language = country is { } known ? CountryWords.Language(known) : PageContext.Of(http).Language.Code,
        };
    }

    /// <summary>A form with what was asked for before, for as long from now.</summary>
    internal static AskForm Like(AskForm begun, GrantTerms asked, DateTimeOffset requested, DateTimeOffset now) =>
        begun with
        {
            Purpose = asked.Purpose,
            Basis = asked.Basis,
            Reference = asked.Reference,
            Case = asked.Case,
            Resources = asked.Resources,
            Reports = asked.Reports,
            Detail = asked.Detail,
            From = asked.From,
            To = asked.To,
            Until = DateOnly.FromDateTime((now + (asked.NotAfter - requested)).UtcDateTime),
            Times = asked.UsesMax,
            Every = asked.Every,
            Message = asked.Message,
        };

    /// <summary>The form as it was sent.</summary>
    internal static AskForm Of(IFormCollection form) =>
        new()
        {
            Purpose = form["purpose"].ToString(),
            Basis =
                Enum.TryParse<GrantBasis>(form["basis"], ignoreCase: true, out var basis) && Enum.IsDefined(basis)
                    ? basis
                    : null,
            Reference = PageForm.Word(form["reference"]),
            Case = PageForm.Word(form["case"]),
            Resources = Several(form, "resources"),
            Reports = Several(form, "reports"),
            Detail = Several(form, "detail"),
            From = PageForm.Day(form["from"]),
            To = PageForm.Day(form["to"]),
            Until = PageForm.Day(form["until"]),
            Unread = Limits
                .Where(field =>
                    field == "times"
                        ? PageForm.Line(form[field]) is not null && TimesOf(form) is null
                        : PageForm.DayFault(form[field]) is not null
                )
                .ToDictionary(field => field, field => PageForm.Line(form[field])!, StringComparer.Ordinal),
            Times = TimesOf(form),
            Every =
                Enum.TryParse<GrantInterval>(form["every"], ignoreCase: true, out var every) && Enum.IsDefined(every)
                    ? every
                    : null,
            Language = Language.Find(form["language"].ToString())?.Code ?? "en",
            Message = PageForm.Line(form["message"]),
        };

    /// <summary>Purposes that somebody can ask for: those of authorities only where a provision of law is registered.</summary>
    internal static IReadOnlyList<Purpose> PurposesFor(IReadOnlyList<string> statutes) =>
        [.. Purposes.All.Where(one => statutes.Count > 0 || one.Name != OfAuthorities)];

    /// <summary>Grounds that somebody can ask on: a law or a case only where a provision of law is registered; what anyone
    /// may have is not asked for.</summary>
    internal static IReadOnlyList<GrantBasis> BasesFor(IReadOnlyList<string> statutes) =>
        statutes.Count > 0
            ? [GrantBasis.Consent, GrantBasis.Mandate, GrantBasis.Statute, GrantBasis.Case]
            : [GrantBasis.Consent, GrantBasis.Mandate];

    /// <summary>All that is wrong with the form, by field and in the reader's words; the desk looks at the rest.</summary>
    internal static IReadOnlyList<(string Field, string Text)> Faults(
        AskForm form,
        Language language,
        DateTimeOffset now,
        IReadOnlyList<string> statutes
    )
    {
        var purpose = Purposes.Find(form.Purpose);
        var allowed = purpose?.Resources ?? Resources.All;
        var beyond = form.Resources.Where(one => !allowed.Contains(one)).ToList();
        var faults = new List<(string, string)>();
        Add("purpose", purpose is null ? language[AskingTexts.NoPurpose] : null);
        Add("basis", form.Basis is null ? language[AskingTexts.NoBasis] : null);
        Add(
            "reference",
            form is { Basis: GrantBasis.Statute or GrantBasis.Mandate, Reference: null }
                    ? language[AskingTexts.NeedsReference]
                : form.Basis == GrantBasis.Statute && !statutes.Contains(form.Reference!)
                    ? language[AskingTexts.NotRegistered]
                : null
        );
        Add("case", form is { Basis: GrantBasis.Case, Case: null } ? language[AskingTexts.NeedsCase] : null);
        Add(
            "resources",
            form.Resources.Count == 0 ? language[AskingTexts.NothingChosen]
                : beyond.Count > 0
                    ? language.Format(AskingTexts.BeyondPurpose, Words(beyond, language), Words(allowed, language))
                : form.Detail.Contains(Details.Figures) && form.Resources.Any(Resources.IsOfLines)
                    ? language[AskingTexts.LinesLeftOut]
                : null
        );
        foreach (var (field, typed) in form.Unread)
        {
            Add(
                field,
                field == "times"
                    ? language.Format(AskingTexts.WrongTimes, language.Number(TimesMax, 0))
                    : Said.Of(language, PageForm.DayFault(typed)!).Text
            );
        }

        Add("to", form is { From: { } from, To: { } to } && from > to ? language[AskingTexts.EndsBefore] : null);
        Add(
            "until",
            form.Unread.ContainsKey("until") ? null
                : form.Until is null || End(form) <= now ? language[AskingTexts.WrongUntil]
                : End(form) > now.AddYears(GrantTerms.YearsMax)
                    ? language.Format(
                        AskingTexts.TooLong,
                        language.Number(GrantTerms.YearsMax, 0),
                        language.Date(LastUntil(now))
                    )
                : null
        );
        return faults;

        void Add(string field, string? text)
        {
            if (text is not null)
            {
                faults.Add((field, text));
            }
        }
    }

    /// <summary>The last day that an access which is asked for now may last.</summary>
    internal static DateOnly LastUntil(DateTimeOffset now) =>
        DateOnly.FromDateTime(now.AddYears(GrantTerms.YearsMax).UtcDateTime).AddDays(-1);

    /// <summary>The terms that a form without a fault asks for.</summary>
    internal static GrantTerms Terms(AskForm form, AskerFrame asker) =>
        new()
        {
            Client = asker.Id,
            Requester = asker.Name,
            Purpose = form.Purpose,
            Basis = form.Basis!.Value,
            Reference = form.Reference,
            Case = form.Case,
            Resources = form.Resources,
            Reports = form.Resources.Contains(Resources.Reports) ? form.Reports : [],
            Detail = form.Detail,
            From = form.From,
            To = form.To,
            NotAfter = End(form)!.Value,
            UsesMax = form.Times,
            Every = form.Every,
            Message = form.Message,
        };

    private static int? TimesOf(IFormCollection form) =>
        int.TryParse(form["times"], NumberStyles.None, CultureInfo.InvariantCulture, out var times)
        && times is > 0 and <= TimesMax
            ? times
            : null;

    private static DateTimeOffset? End(AskForm form) =>
        form.Until is { } until ? new DateTimeOffset(until.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero) : null;

    private static string Words(IEnumerable<string> resources, Language language) =>
        string.Join(", ", resources.Select(one => GrantText.Resource(one, language.Code)));

    private static IReadOnlyList<string> Several(IFormCollection form, string name) =>
        [.. form[name].OfType<string>().Distinct(StringComparer.Ordinal).Take(ListMax)];
}
