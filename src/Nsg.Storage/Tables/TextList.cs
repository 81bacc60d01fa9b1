namespace Nsg.Storage.Tables;

/// <summary>A list of lines in one column.</summary>
internal static class TextList
{
    internal static string Write(IReadOnlyList<string> texts) =>
        string.Join('\n', texts.Select(text => text.ReplaceLineEndings(" ")));

    internal static IReadOnlyList<string> Read(string text) => text.Length == 0 ? [] : text.Split('\n');
}
