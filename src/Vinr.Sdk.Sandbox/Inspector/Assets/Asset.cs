using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>A file that pages refer to. It travels inside the assembly.</summary>
internal sealed class Asset
{
    private static readonly FrozenDictionary<string, Asset> All = new[]
    {
        new Asset("inspector.css", "text/css; charset=utf-8"),
        new Asset("checkout.css", "text/css; charset=utf-8"),
        new Asset("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary(asset => asset.Name);

    private Asset(string name, string contentType)
    {
        (Name, ContentType) = (name, contentType);
        Content = Read(name);
        Version = Convert.ToHexString(SHA256.HashData(Content))[..12];
    }

    public string Name { get; }

    public string ContentType { get; }

    public byte[] Content { get; }

    /// <summary>Another for every other content, so that browsers can keep the file for good.</summary>
    public string Version { get; }

    public string Address => AddressBelow(Addresses.Root);

    /// <param name="root">Where files are, with a slash at its end.</param>
    public string AddressBelow(string root) => $"{root}{Name}?v={Version}";

    public static Asset? Named(string name) => All.GetValueOrDefault(name);

    private static byte[] Read(string name)
    {
        using var resource = typeof(Asset).Assembly.GetManifestResourceStream($"Inspector/{name}")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
