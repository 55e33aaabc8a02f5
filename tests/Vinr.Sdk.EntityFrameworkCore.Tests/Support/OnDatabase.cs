using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Support;

/// <summary>Tests that hold on every database.</summary>
public abstract class OnDatabase : IAsyncDisposable
{
    private readonly List<IShopDatabase> _made = [];

    private protected async Task<IShopDatabase> DatabaseAsync()
    {
        var database = await MakeAsync();
        _made.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _made) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IShopDatabase> MakeAsync();
}
