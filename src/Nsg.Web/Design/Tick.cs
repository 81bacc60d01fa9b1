using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Nsg.Web.Design;

/// <summary>A text of a chart; Razor keeps the element's name for itself.</summary>
public sealed class Tick : ComponentBase
{
    /// <summary>Horizontal place.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "";

    /// <summary>Vertical place of the base line.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = "";

    /// <summary><c>end</c> or <c>middle</c>.</summary>
    [Parameter, EditorRequired]
    public string Anchor { get; set; } = "";

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public string Says { get; set; } = "";

    /// <summary>Whether it may be left out where there is little room.</summary>
    [Parameter]
    public bool IsSpare { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", IsSpare ? "tick spare" : "tick");
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Says);
        builder.CloseElement();
    }
}
