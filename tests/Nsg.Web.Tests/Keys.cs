using Microsoft.Playwright;

namespace Nsg.Web.Tests;

/// <summary>Somebody who uses the keyboard alone.</summary>
internal static class Keys
{
    private const int StepsMax = 150;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits for what comes late: a machine with much else to do is slow, not wrong.</summary>
    internal static void BePatient(this IPage page) => page.SetDefaultTimeout((float)Patience.TotalMilliseconds);

    /// <summary>Presses Tab until what is meant has the focus.</summary>
    internal static async Task ReachAsync(this IPage page, string selector)
    {
        for (var i = 0; i < StepsMax; i++)
        {
            if (await page.Locator(selector).EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab never comes to {selector} on {page.Url}");
    }

    /// <summary>Comes to something by Tab and presses a key on it.</summary>
    internal static async Task PressOnAsync(this IPage page, string selector, string key)
    {
        await page.ReachAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Comes to a link or button by Tab and presses Enter, then waits for the page it leads to.</summary>
    internal static async Task FollowAsync(this IPage page, string selector)
    {
        await page.ReachAsync(selector);
        await page.EnterAsync();
    }

    /// <summary>Presses Enter and waits for the page that it leads to.</summary>
    internal static Task EnterAsync(this IPage page) => page.LeaveAsync("Enter");

    /// <summary>Presses a key and waits for the page that it leads to.</summary>
    internal static async Task LeaveAsync(this IPage page, string key)
    {
        // Who asks for the state of the page after the key may miss that it came, so the page is listened to before.
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage came) => arrived.TrySetResult();

        page.DOMContentLoaded += Arrive;
        try
        {
            await page.Keyboard.PressAsync(key);
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            page.DOMContentLoaded -= Arrive;
        }
    }

    /// <summary>Comes to a field by Tab and types.</summary>
    internal static async Task TypeInAsync(this IPage page, string selector, string text)
    {
        await page.ReachAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }
}
