namespace Nsg.Storage;

/// <summary>
/// Books came in and count, but the rows of their vouchers are still being written: figures can be asked, vouchers in a
/// moment.
/// </summary>
/// <param name="company">Key of the company.</param>
public sealed class BooksArrivingException(string company)
    : Exception("the vouchers of these books are still being laid out; ask for them again in a moment")
{
    /// <summary>Key of the company.</summary>
    public string Company { get; } = company;
}
