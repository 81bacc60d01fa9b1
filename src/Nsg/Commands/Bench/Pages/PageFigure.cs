namespace Nsg.Command.Commands.Bench.Pages;

/// <summary>A page as it was measured.</summary>
/// <param name="Page">Its name.</param>
/// <param name="P50">Half of the answers came within this, in milliseconds, from the request's first byte to the
/// answer's last.</param>
/// <param name="P99">99 of 100 answers came within this.</param>
/// <param name="Bare50">Half of the bare answers (<c>/ping</c>), asked in turns with the page, came within this: what the
/// machine itself took in the same minute.</param>
/// <param name="Bare99">99 of 100 bare answers came within this.</param>
/// <param name="Bytes">Bytes of the answer as they travel, compressed.</param>
/// <param name="Status">Status of the answer.</param>
internal sealed record PageFigure(
    string Page,
    double P50,
    double P99,
    double Bare50,
    double Bare99,
    long Bytes,
    int Status
);

/// <summary>A page's first visit in a browser without cache.</summary>
/// <param name="Page">Its name.</param>
/// <param name="Transferred">Bytes of the page with all that it loads.</param>
/// <param name="FirstPaint">Milliseconds from the navigation to the first content on the screen; the median of
/// several visits.</param>
/// <param name="BarePaint">The same of an answer of one word (<c>/ping</c>), visited in turns with the page.</param>
internal sealed record VisitFigure(string Page, long Transferred, double FirstPaint, double BarePaint);
