using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>
/// Checks a document's structure while its elements are opened and closed. After a fault it goes on with what the
/// position
/// then is, so that one misplaced element is one fault.
/// </summary>
internal sealed class StructureChecker(int faultsMax)
{
    private const int FramesAtStart = 16;

    private readonly StructureFaults _faults = new(faultsMax);
    private Frame[] _frames = new Frame[FramesAtStart];
    private IReadOnlyDictionary<XmlElementNode, string> _typeNames = XmlTree.NoTypeNames;
    private int _depth = -1;
    private XmlElementNode? _holder;
    private XmlElementNode? _payload;
    private StructureTable? _table;
    private HashSet<string>? _identifiers;

    /// <summary>The open element may hold only elements, so white space in it says nothing.</summary>
    internal bool IsBetweenElements => _depth >= 0 && _frames[_depth].Type is { Kind: ContentKind.Elements };

    /// <summary>What was found; asked for once the document was read.</summary>
    internal StructureReport Report(XmlElementNode root)
    {
        if (_payload is null)
        {
            Begin(root);
        }

        return new StructureReport(_table?.Standard, _faults.Listed, _faults.NotListed);
    }

    /// <summary>Takes an element with its attributes, before anything inside it.</summary>
    /// <param name="node">The element.</param>
    /// <param name="typeNames">The types that <c>xsi:type</c> has named so far.</param>
    internal void Open(XmlElementNode node, IReadOnlyDictionary<XmlElementNode, string> typeNames)
    {
        _typeNames = typeNames;
        if (_depth < 0)
        {
            OpenOutside(node);
            return;
        }

        ref var parent = ref _frames[_depth];
        if (parent.Type is { Kind: not ContentKind.Any } type)
        {
            OpenInside(node, ref parent, type);
        }
        else if (parent.IsSkipped)
        {
            Push(null, isSkipped: true);
        }
        else
        {
            OpenLax(node);
        }
    }

    /// <summary>Takes the end of an element, once its text is known.</summary>
    internal void Close(XmlElementNode node)
    {
        if (_depth < 0)
        {
            return;
        }

        ref var frame = ref _frames[_depth--];
        if (frame.Type is { } type)
        {
            if (!type.TakesAllText)
            {
                CheckText(node, type);
            }

            if (type.Model is { } model)
            {
                ModelEnd.Check(node, model, frame, _faults);
            }
        }

        if (_depth == 0 && ReferenceEquals(node.Name, Cbc.CustomizationID))
        {
            Extend(node.Text.Trim());
        }
    }

    // The document's type is exchanged for one that differs only in places to come; after a disorder those are not
    // known.
    private void Extend(string specification)
    {
        ref var document = ref _frames[0];
        if (
            document is { IsDisordered: false, Type: { } type }
            && _table!.Extended(type, specification) is { } extended
        )
        {
            document.Type = extended;
        }
    }

    private void OpenOutside(XmlElementNode node)
    {
        if (_payload is not null)
        {
            return;
        }

        if (node.Parent is null && DocumentRoots.IsHolder(node))
        {
            _holder = DocumentRoots.IsSoapEnvelope(node) ? null : node;
            return;
        }

        if (node.Parent is { Parent: null } envelope && DocumentRoots.IsSoapEnvelope(envelope))
        {
            _holder ??= node.LocalName == "Body" && node.Namespace == envelope.Namespace ? node : null;
            return;
        }

        if (
            node.Parent is null
            || (ReferenceEquals(node.Parent, _holder) && DocumentRoots.Identify(node) is not DocumentSyntax.Unknown)
        )
        {
            Begin(node);
        }
    }

    private void Begin(XmlElementNode node)
    {
        _payload = node;
        _faults.CodePrefix = "UBL-XSD";
        if (StructureTables.For(node) is not { } table)
        {
            if (DocumentRoots.Identify(node) is DocumentSyntax.Unknown)
            {
                _faults.Add(StructureProblem.Root, node, node.LocalName, node.Namespace);
            }

            return;
        }

        _table = table;
        _faults.CodePrefix = table.CodePrefix;
        if (table.FindRoot(node) is { } document)
        {
            Enter(node, document.Type.Type, document.Type.Name);
        }
        else
        {
            _faults.Add(StructureProblem.Root, node, node.LocalName, node.Namespace);
        }
    }

    private void OpenInside(XmlElementNode node, ref Frame parent, ElementType type)
    {
        if (type.Model is { } model)
        {
            var at = ModelWalk.Step(node, model, ref parent, _faults);
            if (at >= 0)
            {
                var particle = model.Particles[at];
                if (particle.Scope is WildcardScope.None)
                {
                    Enter(node, particle.Type, particle.TypeName);
                }
                else if (particle.Process is WildcardProcess.Skip)
                {
                    Push(null, isSkipped: true);
                }
                else
                {
                    if (particle.Process is WildcardProcess.Strict && Declared(node) is null)
                    {
                        _faults.Add(StructureProblem.Unexpected, node, node.LocalName, node.Parent!.LocalName);
                    }

                    OpenLax(node);
                }

                return;
            }
        }
        else
        {
            _faults.Add(StructureProblem.Unexpected, node, _table!.Display(node), _table.Display(node.Parent!));
        }

        OpenLax(node);
    }

    // Where nothing says what an element must be, it is held against its own declaration, if there is one.
    private void OpenLax(XmlElementNode node)
    {
        if (Declared(node) is { } element)
        {
            Enter(node, element.Type.Type, element.Type.Name);
            return;
        }

        if (_typeNames.Count > 0 && _typeNames.TryGetValue(node, out var named))
        {
            if (_table!.TypeNamed(named) is { } type)
            {
                Enter(node, type.Type, type.Name);
                return;
            }

            _faults.Add(StructureProblem.Type, node, node.LocalName, named);
        }

        Push(null, isSkipped: false);
    }

    private GlobalElement? Declared(XmlElementNode node) =>
        _table!.Find(node) is { } element && (!element.IsDocument || ReferenceEquals(element.Name, _payload!.Name))
            ? element
            : null;

    private void Enter(XmlElementNode node, ElementType type, string typeName)
    {
        Push(type, isSkipped: false);
        if (node.AttributeArray.Length > 0 || type.RequiredAttributes > 0)
        {
            CheckAttributes(node, type, typeName);
        }
    }

    private void Push(ElementType? type, bool isSkipped)
    {
        if (++_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        _frames[_depth] = new Frame
        {
            Type = type,
            At = -1,
            IsSkipped = isSkipped,
        };
    }

    private void CheckText(XmlElementNode node, ElementType type)
    {
        var text = node.Text;
        if (type.Kind is ContentKind.Simple)
        {
            CheckValue(node, type.Value!, text);
        }
        else if (text.Length > 0 && (type.Kind is ContentKind.Empty || !XmlNames.IsBlank(text)))
        {
            _faults.Add(StructureProblem.Text, node, _table!.Display(node), text.Trim());
        }
    }

    private void CheckValue(XmlElementNode node, SimpleType type, string text)
    {
        if (!type.IsValid(text))
        {
            _faults.Add(StructureProblem.Value, node, _table!.Display(node), text, type.Name);
        }
    }

    private void CheckAttributes(XmlElementNode node, ElementType type, string typeName)
    {
        var required = 0;
        foreach (ref readonly var attribute in node.AttributeArray.AsSpan())
        {
            if (Use(type, attribute) is { } use)
            {
                required += use.IsRequired ? 1 : 0;
                CheckAttribute(node, attribute, use);
            }
            else if (attribute.Namespace == XmlNames.Xsi)
            {
                CheckInstanceAttribute(node, attribute, typeName);
            }
            else if (!type.TakesAnyAttribute)
            {
                _faults.Add(StructureProblem.Attribute, node, attribute, attribute.LocalName, _table!.Display(node));
            }
        }

        if (required < type.RequiredAttributes)
        {
            AddMissingAttributes(node, type);
        }
    }

    private void CheckAttribute(XmlElementNode node, in XmlAttributeNode attribute, AttributeUse use)
    {
        if (use.Type.TakesAll)
        {
            return;
        }

        if (!use.Type.IsValid(attribute.Value))
        {
            _faults.Add(
                StructureProblem.AttributeValue,
                node,
                attribute,
                attribute.LocalName,
                attribute.Value,
                use.Type.Name,
                _table!.Display(node)
            );
        }
        else if (use.Type.Primitive is XsdPrimitive.Identifier && !(_identifiers ??= []).Add(attribute.Value.Trim()))
        {
            _faults.Add(StructureProblem.Identifier, node, attribute, _table!.Display(node), attribute.Value);
        }
    }

    private void CheckInstanceAttribute(XmlElementNode node, in XmlAttributeNode attribute, string typeName)
    {
        switch (attribute.LocalName)
        {
            case "schemaLocation" or "noNamespaceSchemaLocation":
                break;
            case "nil":
                _faults.Add(StructureProblem.Nil, node, attribute, _table!.Display(node));
                break;
            case "type":
                if (!_table!.IsTypeOf(node, typeName, _typeNames.GetValueOrDefault(node)))
                {
                    _faults.Add(StructureProblem.Type, node, attribute, _table.Display(node), attribute.Value);
                }

                break;
            default:
                _faults.Add(
                    StructureProblem.Attribute,
                    node,
                    attribute,
                    "xsi:" + attribute.LocalName,
                    _table!.Display(node)
                );
                break;
        }
    }

    private void AddMissingAttributes(XmlElementNode node, ElementType type)
    {
        foreach (var use in type.Attributes)
        {
            if (
                use.IsRequired
                && !node.AttributeArray.Any(found =>
                    found.LocalName == use.LocalName && found.Namespace == use.Namespace
                )
            )
            {
                _faults.Add(StructureProblem.AttributeMissing, node, use.LocalName, _table!.Display(node));
            }
        }
    }

    private static AttributeUse? Use(ElementType type, in XmlAttributeNode attribute)
    {
        foreach (var use in type.Attributes)
        {
            if (attribute.LocalName == use.LocalName && attribute.Namespace == use.Namespace)
            {
                return use;
            }
        }

        return null;
    }
}
