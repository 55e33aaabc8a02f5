using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Databases;

/// <summary>An empty database of a test's own.</summary>
public interface IShopDatabase : IAsyncDisposable
{
    /// <summary>Sets a context up for it.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="strategy">Makes the execution strategy; null for the provider's own.</param>
    void Use(DbContextOptionsBuilder options, Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null);
}
