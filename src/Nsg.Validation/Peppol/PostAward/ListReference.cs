using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>A code list of the post-award release, read when a document first asks for it.</summary>
internal sealed class ListReference(string name, string version)
{
    private CodeList? _list;

    internal IReadOnlyCollection<string> Codes => List.Codes;

    private CodeList List => _list ??= CodeList.Of(name.Contains('@') ? name : $"postaward-{name}@{version}");

    internal bool Contains(string code) => List.Contains(code);
}
