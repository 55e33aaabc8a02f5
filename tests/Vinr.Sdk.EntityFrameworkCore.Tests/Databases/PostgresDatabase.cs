using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

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

    /// <summary>It goes with the cluster; its connections do now, since a cluster has so many and no more.</summary>
    public ValueTask DisposeAsync()
    {
        using var any = new NpgsqlConnection(Connection);
        NpgsqlConnection.ClearPool(any);
        return ValueTask.CompletedTask;
    }
}
