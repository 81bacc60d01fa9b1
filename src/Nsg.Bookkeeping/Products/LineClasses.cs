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
        var open = new List<(string System, string Code, string How)>();
        if (line.SellersId is { } item)
        {
            open.Add((CodeSystems.Item, $"{line.Product.Seller}/{item}", ""));
            open.Add((CodeSystems.Item, item, ""));
        }

        if (line.Gtin is { } gtin)
        {
            open.Add((CodeSystems.Gtin, CodeSystems.Bare(CodeSystems.Gtin, gtin), ""));
        }

        open.AddRange(found.Select(one => (one.System, one.Code, $" ({one.How})")));
        for (var step = 0; step < StepsMax && open.Count > 0; step++)
        {
            var reached = open.SelectMany(Leads).Where(one => known.Add(one.System)).ToList();
            found.AddRange(reached);
            open = [.. reached.Select(one => (one.System, one.Code, $" ({one.How})"))];
        }
    }

    private IEnumerable<EffectiveClass> Leads((string System, string Code, string How) from)
    {
        foreach (var one in map.Of(from.System, from.Code))
        {
            yield return new EffectiveClass(
                one.Mapping.To,
                one.Mapping.ToCode,
                one.Version,
                ClassSource.Mapped,
                $"{from.System} {from.Code}{from.How} by {one.Source} {one.Version}"
            );
        }

        if (from.System == CodeSystems.Cn && from.Code.Length > HsDigits)
        {
            yield return new EffectiveClass(
                CodeSystems.Hs,
                from.Code[..HsDigits],
                null,
                ClassSource.Mapped,
                $"the first {HsDigits} digits of CN {from.Code}{from.How}"
            );
        }
    }

    private static HashSet<string> Systems(List<EffectiveClass> found) => [.. found.Select(one => one.System)];
}
