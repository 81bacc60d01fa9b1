namespace Nsg.Reporting.Mva;

/// <summary>
/// Which lines of a journal its heading is about. A heading that names several matters, or heads a journal with other business in it, holds
/// for the lines that show the matter themselves: by the bookkeeping program's name of their code, by the account (NS 4102), or by its name.
/// Where no line shows it, it holds for all.
/// </summary>
internal sealed class MvaMatters
{
    private readonly MvaSpecification _main;
    private readonly MvaSpecification[] _named;
    private readonly bool _isShown;

    internal MvaMatters(string heading, IReadOnlyList<MvaJournalLine> lines)
    {
        _main = MvaSpecifications.In(heading);
        _named =
        [
            .. MvaSpecifications.NamedIn(heading).Append(_main).Where(one => one != MvaSpecification.None).Distinct(),
        ];
        _isShown = lines.Any(line => ShownBy(line) != MvaSpecification.None);
    }

    /// <summary>What a line with a code is about.</summary>
    /// <param name="line">The line.</param>
    /// <param name="voucher">The lines of its voucher.</param>
    internal MvaSpecification Of(MvaJournalLine line, IReadOnlyList<MvaJournalLine> voucher) =>
        MvaSpecifications.OfLabel(line.Label) is var own and not MvaSpecification.None ? own
        : ShownBy(line) is var shown and not MvaSpecification.None ? shown
        : voucher.Any(one => one.Code is not null && ShownBy(one) != MvaSpecification.None) ? MvaSpecification.None
        : Of(voucher);

    /// <summary>What a voucher is about whose lines with codes do not show it.</summary>
    internal MvaSpecification Of(IReadOnlyList<MvaJournalLine> voucher) =>
        voucher.Select(ShownBy).FirstOrDefault(one => one != MvaSpecification.None) is var shown
        && shown != MvaSpecification.None
            ? shown
        : _isShown ? MvaSpecification.None
        : _main;

    /// <summary>The matter of the heading that the line's account shows, or none.</summary>
    private MvaSpecification ShownBy(MvaJournalLine line) =>
        Array.Find(_named, matter => MvaSpecifications.IsShownBy(matter, line.Account, line.Name));
}
