using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Host;

public sealed class HostTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_says_where_it_is_serves_and_stops_cleanly(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        using var host = HostProcess.Start();
        var greeting = await host.GreetingAsync();
        var (address, key) = (HostProcess.Field(greeting, "address"), HostProcess.Field(greeting, "key"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}/customers/cust_abc123");
        request.Headers.Add("X-Api-Key", key);

        using var response = await http.SendAsync(request, TestApi.Token);
        host.Signal(signal);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"curl {address}/programs -H 'X-Api-Key: {key}'", greeting, StringComparison.Ordinal);
        Assert.Equal(0, await host.ExitCodeAsync());
    }

    [Theory]
    [InlineData("--port", "many")]
    [InlineData("--port", "65536")]
    [InlineData("--port")]
    [InlineData("--address", "everywhere")]
    [InlineData("--seed", "x")]
    [InlineData("--scenario", "tea-house")]
    [InlineData("--state", "")]
    [InlineData("--state", "--open")]
    [InlineData("--key")]
    [InlineData("--colour", "red")]
    public async Task Arguments_that_it_does_not_know_are_refused_with_the_usage(params string[] arguments)
    {
        using var host = HostProcess.Start(arguments);

        var complaint = await host.ComplaintAsync();

        Assert.StartsWith(arguments[0], complaint.Replace("Unknown argument: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Usage:", complaint, StringComparison.Ordinal);
        AssertPlain(complaint);
        Assert.Equal(2, await host.ExitCodeAsync());
    }

    [Theory]
    [InlineData("--key is a live key.", "--key", "sk_live_secret")]
    [InlineData("--key is a live key.", "--key", "rk_live_secret")]
    [InlineData("--key is a publishable key.", "--key", "pk_test_secret")]
    [InlineData("--key must start with sk_test_", "--key", "secret")]
    [InlineData("--key must start with sk_test_", "--key", "")]
    [InlineData("--key must consist of printable ASCII", "--key", "sk_test_a secret")]
    [InlineData("Unknown argument: --key=…", "--key=sk_live_secret")]
    [InlineData("There is a value without an argument before it", "sk_test_secret")]
    [Keeps("secrets.live")]
    public async Task A_key_that_is_none_for_a_sandbox_is_refused_and_not_repeated(string said, params string[] arguments)
    {
        using var host = HostProcess.Start(arguments);

        var complaint = await host.ComplaintAsync();

        Assert.StartsWith(said, complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("_secret", complaint, StringComparison.Ordinal);
        AssertPlain(complaint);
        Assert.Equal(2, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task An_address_that_is_not_this_machines_is_refused_by_its_name()
    {
        using var host = HostProcess.Start("--address", "192.0.2.1");

        Assert.StartsWith("Nothing can listen on 192.0.2.1, port 0 (", await host.ComplaintAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await host.ExitCodeAsync());
    }

    [Theory]
    [InlineData("--help", "--scenario NAME")]
    [InlineData("--version", "0.1.0")]
    public async Task It_says_how_it_is_used_and_what_it_is(string argument, string words)
    {
        using var host = HostProcess.Start(argument);

        Assert.Contains(words, await host.OutputAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_said_with_what_to_do()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        using var host = HostProcess.Start("--port", $"{sandbox.BaseAddress.Port}");

        Assert.Equal($"Port {sandbox.BaseAddress.Port} is in use. Stop what listens there, or choose another with --port.\n", await host.ComplaintAsync());
        Assert.Equal(1, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task It_begins_with_a_scenario_saves_on_a_clean_stop_and_goes_on_from_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        var folder = Directory.CreateTempSubdirectory("vinr-sandbox");
        try
        {
            var file = Path.Combine(folder.FullName, "state.json");
            string[] arguments = ["--key", "sk_test_host", "--seed", "3", "--scenario", "launch-guide", "--state", file];
            using var first = HostProcess.Start(arguments);
            var greeting = await first.GreetingAsync();
            Assert.Contains($"saves what it holds to {file}.", greeting, StringComparison.Ordinal);
            using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_host", BaseAddress = new(HostProcess.Field(greeting, "address")) });
            var payment = await vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" }, cancellationToken: TestApi.Token);
            first.Signal("TERM");
            Assert.Equal(0, await first.ExitCodeAsync());
            Assert.EndsWith($"Saved to {file} and stopped.\n", await first.OutputAsync(), StringComparison.Ordinal);

            using var second = HostProcess.Start(arguments);
            using var again = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_host", BaseAddress = new(HostProcess.Field(await second.GreetingAsync(), "address")) });

            Assert.Equal(15_000, (await again.Payments.RetrieveAsync(payment.Id, cancellationToken: TestApi.Token)).Amount);
            await foreach (var member in again.Loyalty.Accounts.ListAsync(cancellationToken: TestApi.Token)) Assert.Equal(150, member.Balance);
            second.Signal("INT");
            Assert.Equal(0, await second.ExitCodeAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    [Keeps("sandbox.whole")]
    public async Task What_it_answered_while_it_was_told_to_stop_is_in_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        var folder = Directory.CreateTempSubdirectory("vinr-sandbox");
        try
        {
            var file = Path.Combine(folder.FullName, "state.json");
            using var host = HostProcess.Start("--key", "sk_test_host", "--state", file);
            using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_host", BaseAddress = new(HostProcess.Field(await host.GreetingAsync(), "address")), MaxRetries = 0 });
            var answered = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();

            await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => PayUntilTheEndAsync(worker), TestApi.Token)));
            Assert.Equal(0, await host.ExitCodeAsync());

            await using var sandbox = await VinrSandbox.StartAsync(new() { StateFile = file }, TestApi.Token);
            using var again = sandbox.CreateClient();
            Assert.True(answered.Count >= 50);
            foreach (var (key, id) in answered)
            {
                var payment = await PayAsync(again, key);
                Assert.Equal((id, true), (payment.Id, payment.Response!.Replayed));
            }

            async Task PayUntilTheEndAsync(int worker)
            {
                for (var number = 0; ; number++)
                {
                    var key = $"{worker}-{number}";
                    try
                    {
                        answered[key] = (await PayAsync(vinr, key)).Id;
                    }
                    catch (VinrException)
                    {
                        return;
                    }

                    if (worker == 0 && number == 50) host.Signal("TERM");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static Task<Payment> PayAsync(VinrClient vinr, string key) =>
            vinr.Payments.CreateAsync(new() { Amount = 100, Currency = "EUR" }, new RequestOptions { IdempotencyKey = key }, TestApi.Token);
    }

    [Fact]
    public async Task A_file_that_is_no_state_stops_the_start_and_stays_as_it_is()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "my diary", TestApi.Token);
        using var host = HostProcess.Start("--state", file);

        Assert.Contains($"The file '{file}' is not the saved state of a sandbox", await host.ComplaintAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await host.ExitCodeAsync());
        Assert.Equal("my diary", await File.ReadAllTextAsync(file, TestApi.Token));
        File.Delete(file);
    }

    [Fact]
    public async Task It_opens_the_browser_when_it_is_told_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-in for a browser is a shell script.");
        var folder = Directory.CreateTempSubdirectory("vinr-sandbox");
        try
        {
            var opened = Path.Combine(folder.FullName, "opened");
            var script = Path.Combine(folder.FullName, "xdg-open");
            await File.WriteAllTextAsync(script, $"#!/bin/sh\nprintf %s \"$1\" > {opened}.part && mv {opened}.part {opened}\n", TestApi.Token);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            using var host = HostProcess.Start(folder, ["--open"]);
            var address = new Uri(HostProcess.Field(await host.GreetingAsync(), "address"));

            while (!File.Exists(opened))
            {
                TestApi.Token.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            Assert.Equal(new Uri(address, "/").AbsoluteUri, await File.ReadAllTextAsync(opened, TestApi.Token));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In the words of the command line: no names of types or settings, and no trace of a stack.</summary>
    private static void AssertPlain(string complaint) =>
        Assert.DoesNotMatch(@"Vinr\w*Options|Exception|SecretKey|\bat Vinr|Parameter '", complaint);
}
