using System.Globalization;
using Nsg.Bookkeeping.Records;

namespace Nsg.Storage.Tables;

/// <summary>The accounts of a proposal as one column: a line each, parts between tabs.</summary>
internal static class ProposalText
{
    private const char Between = '\t';

    internal static string? Write(IReadOnlyList<ProposalShare>? shares) =>
        shares is null
            ? null
            : TextList.Write([
                .. shares.Select(share =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{share.Account}{Between}{share.Amount}{Between}{share.Confidence}{Between}{share.Why}"
                    )
                ),
            ]);

    internal static IReadOnlyList<ProposalShare> Read(string? text) =>
        text is null ? [] : [.. TextList.Read(text).Select(Share)];

    private static ProposalShare Share(string line)
    {
        var parts = line.Split(Between, 4);
        return new ProposalShare(
            parts[0],
            decimal.Parse(parts[1], CultureInfo.InvariantCulture),
            decimal.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3]
        );
    }
}
