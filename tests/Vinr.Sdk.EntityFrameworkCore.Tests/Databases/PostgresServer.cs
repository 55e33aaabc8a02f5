using Npgsql;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.Soak.Databases;
using Vinr.Sdk.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Databases;

/// <summary>A PostgreSQL of the tests' own, started when a test first asks for it. Where it is not installed such a test is skipped.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private PostgresProcess? _process;
    private int _databases;

    /// <summary>Makes a database.</summary>
    public async Task<PostgresDatabase> MakeAsync()
    {
        var programs = Path.GetDirectoryName(Tool.PostgreSql.Path())!;
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _process ??= await PostgresProcess.StartAsync(programs);
            var name = $"shop{++_databases}";
            await using var connection = new NpgsqlConnection(_process.ConnectionTo("postgres"));
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return new(_process.ConnectionTo(name));
        }
        finally
        {
            _starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_process is not null) await _process.DisposeAsync();
        _starting.Dispose();
    }
}
