namespace Nsg.Command.Generation;

/// <summary>Takes what the generator makes, file by file.</summary>
internal interface IGenerationSink
{
    /// <summary>A document of a company.</summary>
    void Document(GeneratedFile file);

    /// <summary>A mistake that was planted: what, on which document (its number) and in which file.</summary>
    void Planted(string company, Mistake mistake, string number, string file);
}

/// <summary>A document as a file.</summary>
/// <param name="Company">The company's folder.</param>
/// <param name="Room"><c>purchase</c>, <c>sales</c> or <c>bank</c>.</param>
/// <param name="Name">File name.</param>
/// <param name="Content">Bytes.</param>
internal sealed record GeneratedFile(string Company, string Room, string Name, byte[] Content);
