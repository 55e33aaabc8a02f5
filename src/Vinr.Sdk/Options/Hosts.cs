namespace Vinr.Sdk;

/// <summary>VINR's two environments, as documented.</summary>
internal static class Hosts
{
    private const string Live = "api.vinr.com";
    private const string Sandbox = "sandbox.api.vinr.com";

    /// <summary>Where calls with a key of this kind go.</summary>
    public static Uri For(SecretKey key) => new($"https://{(key.IsLive ? Live : Sandbox)}/v1");

    /// <summary>The host that a key of this kind does not belong to.</summary>
    public static string Other(SecretKey key) => key.IsLive ? Sandbox : Live;
}
