using System.Xml;

namespace Nsg.Documents.Xml;

/// <summary>
/// The strings of one document's names: those of the standards from the shared list, the others kept for this
/// document only,
/// so that nothing that a document says stays in memory after it.
/// </summary>
internal sealed class DocumentNameTable(KnownNames known) : XmlNameTable
{
    private NameTable? _others;

    public override string Add(char[] array, int offset, int length) =>
        known.Find(array.AsSpan(offset, length)) ?? (_others ??= new NameTable()).Add(array, offset, length);

    public override string Add(string array) => known.Find(array) ?? (_others ??= new NameTable()).Add(array);

    public override string? Get(char[] array, int offset, int length) =>
        known.Find(array.AsSpan(offset, length)) ?? _others?.Get(array, offset, length);

    public override string? Get(string array) => known.Find(array) ?? _others?.Get(array);
}
