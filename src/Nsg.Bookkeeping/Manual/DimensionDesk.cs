using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Log;

namespace Nsg.Bookkeeping.Manual;

/// <summary>Dimensions (department, project, establishment) and their objects: defined, archived, taken into use
/// again.</summary>
public sealed class DimensionDesk(IBooksTransaction books)
{
    private const int AtOnceMax = 20_000;
    private const int IdMax = 64;
    private const int NameMax = 200;

    /// <summary>Defines dimensions and objects; what is there already gets the new name.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Define(DimensionsDefined wanted, string actor)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (wanted.Dimensions.Count + wanted.Objects.Count is 0 or > AtOnceMax)
        {
            return $"define 1 to {AtOnceMax} dimensions and objects at once";
        }

        if (
            wanted
                .Dimensions.Select(DimensionFault)
                .Concat(wanted.Objects.Select(one => ObjectFault(one, wanted)))
                .FirstOrDefault(fault => fault is not null) is
            { } fault
        )
        {
            return fault;
        }

        books.Append(RecordJson.Draft(RecordKind.DimensionsDefined, actor, wanted));
        return null;
    }

    /// <summary>Archives an object, so that nothing new is posted to it, or takes it into use again.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Archive(string dimension, string id, bool isArchived, string? why, string actor)
    {
        if (!books.ObjectExists(dimension, id))
        {
            return $"dimension {dimension} has no object {id}";
        }

        if (why is not null && PeriodDesk.WhyFault(why) is { } fault)
        {
            return fault;
        }

        if (books.IsObjectArchived(dimension, id) == isArchived)
        {
            return isArchived
                ? $"object {id} of dimension {dimension} is archived already"
                : $"object {id} of dimension {dimension} is in use";
        }

        books.Append(
            RecordJson.Draft(
                RecordKind.ObjectArchived,
                actor,
                new ObjectArchived(dimension, id, isArchived, why?.Trim())
            )
        );
        return null;
    }

    private static string? DimensionFault(DimensionFacts dimension) =>
        IdFault(dimension.Id) is { } fault ? $"dimension '{dimension.Id}': {fault}"
        : dimension.Name?.Length is 0 or > NameMax ? $"dimension {dimension.Id}: a name has 1 to {NameMax} characters"
        : null;

    private string? ObjectFault(ObjectFacts one, DimensionsDefined wanted) =>
        IdFault(one.Id) is { } fault ? $"object '{one.Id}': {fault}"
        : one.Name?.Length is 0 or > NameMax ? $"object {one.Id}: a name has 1 to {NameMax} characters"
        : wanted.Dimensions.All(dimension => dimension.Id != one.Dimension) && !books.DimensionExists(one.Dimension)
            ? $"object {one.Id}: there is no dimension {one.Dimension}"
        : null;

    private static string? IdFault(string id) =>
        id.Length is 0 or > IdMax || id.Any(char.IsControl) ? $"an identifier has 1 to {IdMax} characters" : null;
}
