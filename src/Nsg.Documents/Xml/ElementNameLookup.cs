using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Nsg.Documents.Ubl;

namespace Nsg.Documents.Xml;

/// <summary>
/// Finds the defined name of each element of one document. The reader hands out one string object for each namespace of a
/// document, so the last two are remembered by reference.
/// </summary>
internal struct ElementNameLookup
{
    private string? _first;
    private string? _second;
    private ConcurrentDictionary<string, ElementName>? _firstNames;
    private ConcurrentDictionary<string, ElementName>? _secondNames;

    static ElementNameLookup()
    {
        RuntimeHelpers.RunClassConstructor(typeof(Cbc).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Cac).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Ext).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(UblRoot).TypeHandle);
    }

    /// <summary>The name when a standard that is known here defines it, else null.</summary>
    internal ElementName? Find(string ns, string localName)
    {
        if (!ReferenceEquals(ns, _first))
        {
            (_first, _second) = (_second, _first);
            (_firstNames, _secondNames) = (_secondNames, _firstNames);
            if (!ReferenceEquals(ns, _first))
            {
                _first = ns;
                _firstNames = ElementName.In(ns);
            }
        }

        return _firstNames?.GetValueOrDefault(localName);
    }
}
