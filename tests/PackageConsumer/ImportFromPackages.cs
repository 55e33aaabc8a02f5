using Vinr.Sdk.Operations;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace PackageConsumer;

public sealed class ImportFromPackages : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vinr-consumer-");

    [Fact]
    public async Task A_file_of_members_is_imported_once()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var vinr = sandbox.CreateClient();
        var file = Path.Combine(_folder.FullName, "members.csv");
        await File.WriteAllTextAsync(file, "external_id,email,points\nA,a@example.com,120\nB,b@example.com,0\n");
        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
        var options = new ImportOptions { File = file, Program = program.Id };

        Assert.Equal(2, (await MemberImport.RunAsync(vinr, options)).Members.New);
        Assert.Equal(2, (await MemberImport.RunAsync(vinr, options)).Members.AlreadyThere);
        sandbox.Ledger.Verify();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
