using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Products;

/// <summary>Products.</summary>
internal static class ProductRoutes
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/products",
                (HttpContext http, NodeStore store, string key) =>
                    CompanyFrame.Show<ProductsPage, ProductsModel>(
                        http,
                        store,
                        key,
                        Section.Products,
                        books => ProductsModel.Of(books, http.Request.Query, PageClock.Today(http, books))
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                "/products/{product}",
                (HttpContext http, NodeStore store, string key, string product) =>
                    CompanyFrame.Show<ProductPage, ProductModel>(
                        http,
                        store,
                        key,
                        Section.Products,
                        books => ProductModel.Of(books, product)
                    )
            )
            .Needs(Right.See);
    }
}
