using System.Globalization;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>Finds the place of each child in its parent's content model.</summary>
internal static class ModelWalk
{
    /// <summary>The place that the child takes, or -1 when it has none; adds what is wrong with it.</summary>
    internal static int Step(XmlElementNode node, ContentModel model, ref Frame frame, StructureFaults faults) =>
        model.IsSequence ? StepSequence(node, model, ref frame, faults) : StepAutomaton(node, model, ref frame, faults);

    private static int StepSequence(XmlElementNode node, ContentModel model, ref Frame frame, StructureFaults faults)
    {
        var particles = model.Particles;
        var name = ElementName.Of(node);
        if (name is null)
        {
            AddUnexpected(node, particles, faults);
            return -1;
        }

        var at = frame.At;
        if (at >= 0 && ReferenceEquals(particles[at].Name, name))
        {
            if (++frame.Count == particles[at].Max + 1L)
            {
                AddTooMany(node, particles[at], faults);
            }

            return at;
        }

        for (var i = at + 1; i < particles.Length; i++)
        {
            if (ReferenceEquals(particles[i].Name, name))
            {
                frame.IsGapped |= model.RequiredUpTo[i] > at || (at >= 0 && frame.Count < particles[at].Min);
                frame.At = i;
                frame.Count = 1;
                frame.Seen?.Add(particles[i]);
                return i;
            }
        }

        for (var i = 0; i < at; i++)
        {
            if (ReferenceEquals(particles[i].Name, name))
            {
                AddMisplaced(node, particles, at, i, ref frame, faults);
                frame.At = i;
                frame.Count = 1;
                return i;
            }
        }

        AddUnexpected(node, particles, faults);
        return -1;
    }

    private static int StepAutomaton(XmlElementNode node, ContentModel model, ref Frame frame, StructureFaults faults)
    {
        var particles = model.Particles;
        foreach (var next in model.Follow[frame.At + 1])
        {
            if (particles[next].Takes(node))
            {
                frame.At = next;
                return next;
            }
        }

        for (var i = 0; i < particles.Length; i++)
        {
            if (particles[i].Takes(node))
            {
                faults.Add(
                    StructureProblem.Order,
                    node,
                    particles[i].Name is null ? node.LocalName : particles[i].Display,
                    frame.At < 0 ? "the start" : particles[frame.At].Display,
                    node.Parent!.LocalName
                );
                frame.IsDisordered = true;
                frame.At = i;
                return i;
            }
        }

        AddUnexpected(node, particles, faults);
        return -1;
    }

    // The position goes back to where the element belongs: what follows is then in order again, whichever of the two
    // was moved.
    private static void AddMisplaced(
        XmlElementNode node,
        Particle[] particles,
        int at,
        int back,
        ref Frame frame,
        StructureFaults faults
    )
    {
        var place = particles[back];
        frame.IsDisordered = true;
        frame.Seen ??= Before(node, particles);
        if (!frame.Seen.Add(place) && place.Max == 1)
        {
            AddTooMany(node, place, faults);
        }
        else
        {
            faults.Add(StructureProblem.Order, node, place.Display, particles[at].Display, node.Parent!.LocalName);
        }
    }

    private static void AddTooMany(XmlElementNode node, Particle place, StructureFaults faults) =>
        faults.Add(
            StructureProblem.TooMany,
            node,
            place.Display,
            node.Parent!.LocalName,
            place.Max.ToString(CultureInfo.InvariantCulture)
        );

    private static void AddUnexpected(XmlElementNode node, Particle[] particles, StructureFaults faults)
    {
        foreach (var particle in particles)
        {
            if (particle.Name is { } name && name.LocalName == node.LocalName)
            {
                faults.Add(StructureProblem.Namespace, node, particle.Display, node.Namespace, name.Namespace);
                return;
            }
        }

        faults.Add(StructureProblem.Unexpected, node, node.LocalName, node.Parent!.LocalName);
    }

    private static HashSet<Particle> Before(XmlElementNode node, Particle[] particles)
    {
        var byName = particles.ToDictionary(particle => particle.Name!);
        var seen = new HashSet<Particle>();
        for (
            var child = node.Parent!.FirstChild;
            child is not null && !ReferenceEquals(child, node);
            child = child.NextSibling
        )
        {
            if (ElementName.Of(child) is { } name && byName.TryGetValue(name, out var particle))
            {
                seen.Add(particle);
            }
        }

        return seen;
    }
}

/// <summary>Tells what an element lacks when it ends.</summary>
internal static class ModelEnd
{
    internal static void Check(XmlElementNode node, ContentModel model, in Frame frame, StructureFaults faults)
    {
        if (!model.IsSequence)
        {
            if (!frame.IsDisordered && !model.MayEnd[frame.At + 1])
            {
                AddNext(node, model, frame.At, faults);
            }

            return;
        }

        var particles = model.Particles;
        if (
            frame.IsGapped
            || frame.IsDisordered
            || model.RequiredUpTo[particles.Length] > frame.At
            || (frame.At >= 0 && frame.Count < particles[frame.At].Min)
        )
        {
            Count(node, particles, faults);
        }
    }

    private static void Count(XmlElementNode node, Particle[] particles, StructureFaults faults)
    {
        foreach (var particle in particles)
        {
            if (particle.Min == 0)
            {
                continue;
            }

            var found = 0;
            for (var child = node.FirstChild; child is not null && found < particle.Min; child = child.NextSibling)
            {
                found += particle.Takes(child) ? 1 : 0;
            }

            if (found < particle.Min)
            {
                faults.Add(StructureProblem.Missing, node, particle.Display, node.LocalName);
            }
        }
    }

    private static void AddNext(XmlElementNode node, ContentModel model, int at, StructureFaults faults)
    {
        var names = model.Follow[at + 1].Select(next => model.Particles[next].Display).Distinct();
        faults.Add(StructureProblem.Missing, node, string.Join('|', names), node.LocalName);
    }
}
