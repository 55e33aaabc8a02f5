namespace Vinr.Sdk.Transport;

/// <summary>VINR's two environments, as documented.</summary>
internal static class Hosts
{
    public static readonly Uri Live = new("https://api.vinr.com/v1");
    public static readonly Uri Sandbox = new("https://sandbox.api.vinr.com/v1");

    public static Uri For(SecretKey key) => key.IsLive ? Live : Sandbox;

    /// <summary>The environment that a key of this kind does not belong to.</summary>
    public static Uri Other(SecretKey key) => key.IsLive ? Sandbox : Live;
}
