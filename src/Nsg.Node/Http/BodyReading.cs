using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>
/// What is wrong with a body that is read by hand: one that cannot be read (no JSON, another type, a field that there is not or
/// that stands twice, beyond a bound) is a bad request (400) wherever it is sent; what can be read and says what cannot be is
/// refused by its subject's own type (422).
/// </summary>
internal static class BodyReading
{
    /// <summary>Reads, or refuses.</summary>
    /// <param name="read">Reads; its <see cref="InvalidDataException"/> tells what is wrong.</param>
    /// <param name="said">The problem of what reads and cannot be.</param>
    internal static T Of<T>(Func<T> read, Func<string?, Problem> said)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException fault)
        {
            throw new RefusedException(ProblemOf(fault, said));
        }
    }

    /// <summary>The problem that a fault is.</summary>
    internal static Problem ProblemOf(InvalidDataException fault, Func<string?, Problem> said) =>
        fault.InnerException is JsonException ? Problems.InvalidParameter(fault.Message) : said(fault.Message);
}
