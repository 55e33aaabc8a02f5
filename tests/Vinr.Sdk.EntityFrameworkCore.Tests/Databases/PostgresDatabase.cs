using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of the tests' PostgreSQL.</summary>
public sealed class PostgresDatabase(string connection) : IShopDatabase
{
    public string Connection { get; } = connection;

    public void Use(DbContextOptionsBuilder options, Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null) =>
        options.UseNpgsql(Connection, npgsql =>
        {
            if (strategy is not null) npgsql.ExecutionStrategy(strategy);
        });

    // It goes with the cluster.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
