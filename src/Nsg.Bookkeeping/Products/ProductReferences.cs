namespace Nsg.Bookkeeping.Products;

/// <summary>
/// Names of products and of their sellers for addresses and groups, which tell nothing of them: a supplier's number may be a
/// person's, and numbers are so few that a hash without a secret would be found by trying them all.
/// </summary>
/// <param name="refer">The company's keyed hash of a text.</param>
public sealed class ProductReferences(Func<string, string> refer)
{
    /// <summary>No key of a party begins so, whose references share the secret.</summary>
    private const string Prefix = "product\n";

    private readonly Dictionary<ProductKey, string> _known = [];

    /// <summary>The name of a product.</summary>
    public string Of(ProductKey product)
    {
        if (!_known.TryGetValue(product, out var name))
        {
            _known.Add(product, name = refer($"{Prefix}{product.Seller}\n{product.Item}"));
        }

        return name;
    }

    /// <summary>The name of a customer or supplier, as other answers have it.</summary>
    public string OfParty(string party) => refer(party);
}
