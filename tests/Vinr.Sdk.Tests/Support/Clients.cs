using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Tests.Support;

/// <summary>Makes clients for tests.</summary>
internal static class Clients
{
    /// <summary>Looks like a key and is none. Its letters are mixed so that no ordinary text holds a part of it.</summary>
    public const string Key = "sk_test_51HgQzXw9VtPq7KdJmR3yLbN";

    /// <summary>A client over a handler, on a clock of its own.</summary>
    public static Caller On(HttpMessageHandler handler, Action<VinrClientOptions>? configure = null, TestClock? clock = null, Func<double>? random = null)
    {
        clock ??= new TestClock();
        var options = new VinrClientOptions { SecretKey = Key, BaseAddress = new Uri("http://localhost/v1"), TimeProvider = clock };
        configure?.Invoke(options);
        return new Caller(new VinrTransport(OptionsValidator.Validate(options), handler, disposeBottom: true, null, random), clock);
    }

    /// <summary>A client with real sockets.</summary>
    public static Caller At(Uri address, Action<VinrClientOptions>? configure = null, TestClock? clock = null) =>
        On(DefaultHandler.Create(address), options =>
        {
            options.BaseAddress = address;
            configure?.Invoke(options);
        }, clock);
}
