using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Databases;

/// <summary>In the place of a PostgreSQL while mutants are run: each database that it makes would take longer than all of a test on SQLite.</summary>
public sealed class PostgresServer
{
    public Task<PostgresDatabase> MakeAsync()
    {
        Assert.Skip("Mutants are run on SQLite.");
        throw new System.Diagnostics.UnreachableException();
    }
}
