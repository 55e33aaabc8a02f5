using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Databases;

/// <summary>A file of SQLite.</summary>
public sealed class SqliteDatabase : IShopDatabase
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"vinr-shop-{Guid.NewGuid():N}.db");

    public void Use(DbContextOptionsBuilder options, Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null) =>
        options.UseSqlite($"Data Source={_file}", sqlite =>
        {
            if (strategy is not null) sqlite.ExecutionStrategy(strategy);
        });

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" }) File.Delete(file);
        return ValueTask.CompletedTask;
    }
}
