using System.Runtime.CompilerServices;
using Nsg.Documents.Structure;
using Nsg.Documents.Ubl;

namespace Nsg.Documents.Xml;

/// <summary>
/// Finds the defined name of each element of one document. The document's name table hands out one string object for
/// each
/// known name, so references are compared; the last two namespaces are remembered.
/// </summary>
internal struct ElementNameLookup(KnownNames known)
{
    private string? _first;
    private string? _second;
    private NamesOfNamespace? _firstNames;
    private NamesOfNamespace? _secondNames;

    static ElementNameLookup()
    {
        RuntimeHelpers.RunClassConstructor(typeof(Cbc).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Cac).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Ext).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(UblRoot).TypeHandle);
        _ = StructureTables.Ubl;
    }

    /// <summary>The names that every document's reader and look-up share.</summary>
    internal static KnownNames Known => KnownNames.Current;

    /// <summary>The name when a standard that is known here defines it, else null.</summary>
    /// <param name="ns">Namespace, as the document's name table gave it.</param>
    /// <param name="localName">Name without prefix, as the document's name table gave it.</param>
    internal ElementName? Find(string ns, string localName)
    {
        if (!ReferenceEquals(ns, _first))
        {
            (_first, _second) = (_second, _first);
            (_firstNames, _secondNames) = (_secondNames, _firstNames);
            if (!ReferenceEquals(ns, _first))
            {
                _first = ns;
                _firstNames = known.In(ns);
            }
        }

        return _firstNames?.Find(localName);
    }
}
