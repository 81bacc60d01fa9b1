namespace Nsg.Bookkeeping.Products;

/// <summary>
/// The classifications of lines: as the line states them; in systems that it does not name, as the supplier's catalogue states
/// them; in systems that neither names, as imported mappings lead to them. How each is known is said.
/// </summary>
public sealed class LineClasses(CatalogueIndex catalogue, CodeMap map)
{
    /// <summary>Mappings in a row; GTIN to UNSPSC to CN are two.</summary>
    private const int StepsMax = 3;

    private const int HsDigits = 6;

    /// <summary>The classifications of a line, the best known first.</summary>
    public IReadOnlyList<EffectiveClass> Of(ProductLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var found = line
            .Classes.Select(one => EffectiveClass.Of(one, ClassSource.Stated, "stated on the line"))
            .ToList();
        if (catalogue.Find(line) is { } row)
        {
            var stated = Systems(found);
            found.AddRange(
                row.Classes.Select(one =>
                        EffectiveClass.Of(one, ClassSource.Catalogue, $"catalogue {row.Number}, line {row.Id}")
                    )
                    .Where(one => !stated.Contains(one.System))
            );
        }

        AddMapped(line, found);
        return found;
    }

    private void AddMapped(ProductLine line, List<EffectiveClass> found)
    {
        var known = Systems(found);
        var open = new List<Known>();
        if (line.SellersId is { } item)
        {
            // The seller's number may be a person's: it is looked for, and not said.
            open.Add(new Known(CodeSystems.Item, $"{line.Product.Seller}/{item}", $"{CodeSystems.Item} {item}"));
            open.Add(Known.Of(CodeSystems.Item, item));
        }

        if (line.Gtin is { } gtin)
        {
            open.Add(Known.Of(CodeSystems.Gtin, CodeSystems.Bare(CodeSystems.Gtin, gtin)));
        }

        open.AddRange(found.Select(Known.Of));
        for (var step = 0; step < StepsMax && open.Count > 0; step++)
        {
            var reached = open.SelectMany(Leads).Where(one => known.Add(one.System)).ToList();
            found.AddRange(reached);
            open = [.. reached.Select(Known.Of)];
        }
    }

    private IEnumerable<EffectiveClass> Leads(Known from)
    {
        foreach (var one in map.Of(from.System, from.Code))
        {
            yield return new EffectiveClass(
                one.Mapping.To,
                one.Mapping.ToCode,
                one.Version,
                ClassSource.Mapped,
                $"{from.Said} by {one.Source} {one.Version}"
            );
        }

        if (from.System == CodeSystems.Cn && from.Code.Length > HsDigits)
        {
            yield return new EffectiveClass(
                CodeSystems.Hs,
                from.Code[..HsDigits],
                null,
                ClassSource.Mapped,
                $"the first {HsDigits} digits of {from.Said}"
            );
        }
    }

    private static HashSet<string> Systems(List<EffectiveClass> found) => [.. found.Select(one => one.System)];

    /// <summary>A code that mappings may lead on from.</summary>
    /// <param name="System">Its system.</param>
    /// <param name="Code">The code, as mappings have it.</param>
    /// <param name="Said">How it is told.</param>
    private sealed record Known(string System, string Code, string Said)
    {
        internal static Known Of(string system, string code) => new(system, code, $"{system} {code}");

        internal static Known Of(EffectiveClass one) =>
            new(one.System, one.Code, $"{one.System} {one.Code} ({one.How})");
    }
}
