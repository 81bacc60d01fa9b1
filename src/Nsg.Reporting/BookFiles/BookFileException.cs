namespace Nsg.Reporting.BookFiles;

/// <summary>Ends the reading of a file; it never leaves the readers, which turn it into a
/// <see cref="BookFault"/>.</summary>
/// <param name="line">Line of the file.</param>
/// <param name="message">In words, with the remedy.</param>
internal sealed class BookFileException(long line, string message) : Exception(message)
{
    internal long Line { get; } = line;
}
