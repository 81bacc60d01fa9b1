namespace Nsg.Reporting.BookFiles;

/// <summary>Formats that books come in.</summary>
public enum BookFormat
{
    /// <summary>SIE 1 to 4.</summary>
    Sie,

    /// <summary>SIE 5.</summary>
    Sie5,

    /// <summary>SAF-T Financial.</summary>
    SafT,

    /// <summary>By its name SIE, by its content not.</summary>
    NotSie,
}
