using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Runs one thing with a context of its own.</summary>
internal sealed class ContextScope<TContext>(IServiceScopeFactory scopes)
    where TContext : DbContext
{
    public AsyncServiceScope Open(out TContext db)
    {
        var scope = scopes.CreateAsyncScope();
        db = scope.ServiceProvider.GetRequiredService<TContext>();
        return scope;
    }

    public async Task RunAsync(Func<TContext, Task> run)
    {
        var scope = Open(out var db);
        await using (scope.ConfigureAwait(false)) await run(db).ConfigureAwait(false);
    }

    public async Task<T> RunAsync<T>(Func<TContext, Task<T>> run)
    {
        var scope = Open(out var db);
        await using (scope.ConfigureAwait(false)) return await run(db).ConfigureAwait(false);
    }
}
