using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Plans;

/// <summary>Keeps the statements that are sent, with their parameters.</summary>
internal sealed class SeenCommands : DbCommandInterceptor
{
    private readonly List<NpgsqlCommand> _seen = [];

    /// <summary>What was sent since the last call.</summary>
    public NpgsqlCommand[] Take()
    {
        NpgsqlCommand[] taken = [.. _seen];
        _seen.Clear();
        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    // Its transaction is over when somebody looks at it.
    private void Keep(DbCommand command)
    {
        var copy = ((NpgsqlCommand)command).Clone();
        copy.Transaction = null;
        _seen.Add(copy);
    }
}
