namespace Vinr.Sdk.AotSmoke;

/// <summary>Errors keep what VINR said of them.</summary>
internal static class Failures
{
    public static async Task RunAsync(VinrClient vinr)
    {
        try
        {
            await vinr.Loyalty.Programs.RetrieveAsync("prog_missing");
        }
        catch (VinrNotFoundException e)
        {
            Check.Equal("code", "resource_missing", e.Code);
            Check.That("the request has an id", e.RequestId is not null);
            return;
        }

        throw new SmokeException("A program that does not exist was found.");
    }
}
