using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Testing;

namespace Nsg.Documents.Tests;

/// <summary>Short ways to read in tests.</summary>
internal static class Reader
{
    internal static DocumentReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    internal static DocumentReading Read(byte[] content) => DocumentReader.Read(content, ReadingLimits.Default);

    internal static T Understand<T>(string text)
        where T : BusinessDocument => Understand<T>(Encoding.UTF8.GetBytes(text));

    internal static T Understand<T>(byte[] content)
        where T : BusinessDocument =>
        Read(content).ShouldBeOfType<DocumentReading.Understood>().Document.ShouldBeOfType<T>();

    internal static ReadingFault Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    internal static ReadingFault Refused(byte[] content)
    {
        var fault = Read(content).ShouldBeOfType<DocumentReading.Unusable>().Fault;
        fault.ToString().ShouldNotContain("\n");
        fault.Text.Length.ShouldBeInRange(10, 500);
        return fault;
    }

    internal static T Official<T>(string relative)
        where T : BusinessDocument => Understand<T>(File.ReadAllBytes(OfficialMaterial.Find(relative)!));

    internal static IEnumerable<(string Name, byte[] Content)> OfficialFiles(
        string relative,
        string pattern = "*.xml"
    ) =>
        Directory
            .EnumerateFiles(OfficialMaterial.Find(relative)!, pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)));
}
