using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class AuthenticationTests
{
    [Theory, BothWays]
    [Shows("authentication.headers")]
    public async Task The_key_is_taken_from_either_header(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        Assert.Equal(200, (await SendAsync(api, "X-Api-Key", api.Sandbox.SecretKey)).Status);
        Assert.Equal(200, (await SendAsync(api, "Authorization", $"Bearer {api.Sandbox.SecretKey}")).Status);
        Assert.Equal(200, (await SendAsync(api, "Authorization", $"bearer {api.Sandbox.SecretKey}")).Status);
    }

    [Theory, BothWays]
    [Keeps("sandbox.closed")]
    public async Task Without_a_key_there_is_nothing_to_see_not_even_which_paths_exist(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        foreach (var path in new[] { "/customers", "/nowhere" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, api.Address(path));
            var answer = await api.SendAsync(request);

            Assert.Equal(401, answer.Status);
            Assert.Equal("invalid_api_key", answer.ErrorCode);
            Assert.Equal("authentication_error", answer.Error.GetProperty("type").GetString());
        }
    }

    [Theory]
    [InlineData("sk_test_of_somebody_else")]
    [InlineData("sk_live_0123456789")]
    [InlineData("pk_test_0123456789")]
    [InlineData("Grüße")]
    [Shows("authentication.headers")]
    [Shows("authentication.live")]
    public async Task A_wrong_key_is_refused_and_never_repeated(string key)
    {
        foreach (var way in Enum.GetValues<Way>())
        {
            await using var api = await TestApi.StartAsync(way);

            var answer = await SendAsync(api, "Authorization", $"Bearer {Uri.EscapeDataString(key)}");

            Assert.Equal(401, answer.Status);
            Assert.Equal("invalid_api_key", answer.ErrorCode);
            Assert.DoesNotContain(Uri.EscapeDataString(key), answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, BothWays]
    public async Task A_user_name_and_password_are_no_key(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        Assert.Equal(401, (await SendAsync(api, "Authorization", "Basic c2tfdGVzdDo=")).Status);
    }

    private static async Task<Answer> SendAsync(TestApi api, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, api.Address("/customers"));
        request.Headers.TryAddWithoutValidation(header, value);
        return await api.SendAsync(request);
    }
}
