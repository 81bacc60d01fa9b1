using Microsoft.AspNetCore.Http;
using Nsg.Web.Inbox;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Node.Invoicing;

/// <summary>The form of the pages that credits an invoice, as the request that programs send.</summary>
internal static class CreditFormReader
{
    private const int LinesMax = 10_000;

    /// <summary>The credit note that a form asks for: of the lines with a quantity, of an amount, else of all.</summary>
    /// <exception cref="InvalidDataException">A number cannot be read.</exception>
    internal static CreditRequest Read(IFormCollection form, Language language)
    {
        var lines = Typed(form)
            .Quantities.Where(one => one.Value.Length > 0)
            .Select(one => new CreditLineRequest(one.Key, Number(one.Value)))
            .ToList();
        return new CreditRequest(
            PageForm.Word(form["why"]),
            null,
            lines.Count > 0 ? lines : null,
            form["amount"].ToString().Trim() is { Length: > 0 } amount ? Number(amount) : null
        );

        decimal Number(string typed) =>
            PageForm.Amount(typed, language)
            ?? throw new InvalidDataException($"'{PageForm.Line(typed)}' is not a number");
    }

    /// <summary>What was typed, for the form to come back with.</summary>
    internal static CreditTyped Typed(IFormCollection form) =>
        new(
            form["why"].ToString(),
            Enumerable
                .Range(0, Math.Min(Math.Min(form["line"].Count, form["quantity"].Count), LinesMax))
                .DistinctBy(i => form["line"][i])
                .ToDictionary(
                    i => form["line"][i] ?? "",
                    i => (form["quantity"][i] ?? "").Trim(),
                    StringComparer.Ordinal
                ),
            form["amount"].ToString().Trim()
        );
}
