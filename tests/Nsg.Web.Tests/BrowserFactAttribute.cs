namespace Nsg.Web.Tests;

/// <summary>A test that needs Chromium; where there is none it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Browser = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Browser))
        {
            Skip = $"needs a browser at {Browser}";
        }
    }
}
