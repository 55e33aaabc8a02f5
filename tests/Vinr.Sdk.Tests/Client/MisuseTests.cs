using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>What goes wrong around a call says what it is, and where to look.</summary>
public sealed class MisuseTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [Keeps("calls.threads")]
    public async Task A_client_that_was_disposed_says_so(string verb)
    {
        var stub = new StubHandler(Reply.Program);
        var caller = Clients.On(stub);
        caller.Dispose();

        var failure = await Assert.ThrowsAsync<ObjectDisposedException>(() => caller.SendAsync(verb));

        Assert.Equal((typeof(VinrClient).FullName, 0), (failure.ObjectName, stub.Count));
    }

    [Fact]
    public async Task A_list_of_a_disposed_client_says_so()
    {
        var caller = Clients.On(new StubHandler(Reply.Program));
        var list = caller.Vinr.Payments.ListAsync();
        caller.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await list.AsPages().GetAsyncEnumerator().MoveNextAsync());
    }

    [Theory]
    [InlineData("Bearer sk_test_x", "Bearer")]
    [InlineData("bearer sk_test_x", "Bearer")]
    [InlineData("X-Api-Key: sk_test_x", "space")]
    [InlineData("sk_test_x y", "space")]
    [InlineData("sk_test_\u00e9", "printable ASCII")]
    [InlineData("sk_test_x\ty", "printable ASCII")]
    public void A_key_with_something_else_in_it_says_what(string key, string what)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new VinrClient(key));

        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test_x", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "gzip")]
    [InlineData(200, "br")]
    [InlineData(500, "gzip")]
    public async Task An_answer_that_is_packed_unasked_says_so(int status, string encoding)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Reply.ProgramJson));
        using var caller = Clients.On(new StubHandler(Reply.OfBytes(status, packed.ToArray(), ("Content-Encoding", encoding))), options => options.MaxRetries = 0);

        var failure = await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync());

        Assert.Contains($"content encoding {encoding}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(status == 200, failure is VinrResponseFormatException);
        Assert.True(failure.OutcomeUnknown);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    public async Task An_answer_that_can_be_read_is_read_whatever_it_says_of_its_encoding(string encoding)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, Reply.ProgramJson, ("Content-Encoding", encoding))));

        Assert.Equal("prog_1", (await caller.GetAsync()).Id);
    }

    [Fact]
    public void A_client_that_was_derived_from_for_a_mock_says_what_is_missing()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => { _ = new MockedPrograms().RetrieveAsync("prog_1"); });

        Assert.Equal("This client was made for a mock, which does not override the member that was called.", refusal.Message);
    }

    [Fact]
    public void ConfigureHttpClient_on_the_builder_is_refused_before_anything_is_sent()
    {
        var services = new ServiceCollection();
        services.AddVinr(options => options.SecretKey = Clients.Key).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(1));
        services.AddKeyedVinr("eu", options => options.SecretKey = Clients.Key).ConfigureHttpClient((_, client) => client.DefaultRequestHeaders.Add("X-Shop", "1"));

        using var provider = services.BuildServiceProvider();

        Assert.Contains("ConfigureHttpClient on the builder that AddVinr returns sets Timeout", Assert.Throws<OptionsValidationException>(provider.GetRequiredService<VinrClient>).Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<VinrClient>("eu"));
    }

    [Fact]
    public void What_an_app_sets_for_all_its_clients_is_no_mistake()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(defaults => defaults.ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(1)));
        services.AddVinr(options => options.SecretKey = Clients.Key);
        services.ConfigureHttpClientDefaults(defaults => defaults.ConfigureHttpClient(client => client.MaxResponseContentBufferSize = 1));
        services.AddVinr(options => options.MaxRetries = 1);
        services.AddHttpClient("another").ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(1));

        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<VinrClient>());
    }

    // The platform makes a TaskCanceledException of its own where a cancelled task is waited for, and gives it no cause.
    [Fact]
    public async Task A_cancelled_call_that_is_waited_for_has_its_key_on_the_task()
    {
        using var caller = Clients.On(new StubHandler(Reply.Hang));
        using var source = new CancellationTokenSource();
        var call = caller.PostAsync(new() { IdempotencyKey = "key-1" }, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAsync<VinrCanceledException>(() => call);

#pragma warning disable xUnit1031 // waiting is what is looked at
        var waited = Assert.IsType<TaskCanceledException>(Assert.Throws<AggregateException>(() => call.Result).InnerException);

        Assert.Equal("key-1", Assert.Throws<VinrCanceledException>(() => waited.Task!.GetAwaiter().GetResult()).IdempotencyKey);
        Assert.Equal("key-1", Assert.Throws<VinrCanceledException>(() => call.GetAwaiter().GetResult()).IdempotencyKey);
#pragma warning restore xUnit1031
    }

    private sealed class MockedPrograms : Vinr.Sdk.Loyalty.ProgramsClient;
}
