namespace Nsg.Storage.Tests;

public sealed class PostgresPlaceTests
{
    [Theory]
    [InlineData("./nsg-data", false)]
    [InlineData("/srv/a=b/data", false)]
    [InlineData("postgres://nsg@db/nsg", true)]
    [InlineData("postgresql://db/nsg", true)]
    [InlineData("Host=db;Database=nsg", true)]
    [InlineData("database=nsg; server = db", true)]
    public void Place_OfADatabase_IsToldFromAFolder(string text, bool isDatabase) =>
        PostgresPlace.IsOne(text).ShouldBe(isDatabase);

    [Theory]
    [InlineData(
        "postgres://nsg:p%40ss:w%2Frd@one:5433,two/books?sslmode=require",
        "Host=one:5433,two;Database=books;Username=nsg;Password=p@ss:w/rd;SSL Mode=Require"
    )]
    [InlineData("postgres://db/nsg", "Host=db;Database=nsg")]
    [InlineData("postgres:///nsg?host=/run/postgresql", "Database=nsg;Host=/run/postgresql")]
    [InlineData("host=db;username=nsg", "Host=db;Username=nsg")]
    public void Place_InEitherForm_IsAConnectionString(string text, string expected) =>
        PostgresPlace.ConnectionString(text).ShouldBe(expected);

    [Theory]
    [InlineData("postgres://nsg:secret@db/nsg?colour=blue")]
    [InlineData("Host=db;Password=secret;Port=secret")]
    public void Place_ThatCannotBeRead_IsNone(string text) => PostgresPlace.ConnectionString(text).ShouldBeNull();
}
