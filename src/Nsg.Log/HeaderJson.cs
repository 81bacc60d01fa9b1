using System.Text.Json.Serialization;

namespace Nsg.Log;

[JsonSerializable(typeof(string))]
internal sealed partial class HeaderJson : JsonSerializerContext;
