using Xunit;

namespace Vinr.Sdk.IntegrationTests.Calls;

public sealed class AuthenticationTests
{
    private const string WrongKey = "sk_test_wrongwrongwrong";

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task A_wrong_key_is_refused_and_not_repeated(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        using var stranger = place.Sandbox!.CreateClient(options =>
        {
            options.SecretKey = WrongKey;
            options.HttpHandler = ground == Ground.Memory ? place.Sandbox.CreateHandler() : null;
        });

        var refused = await Assert.ThrowsAsync<VinrAuthenticationException>(() => stranger.Loyalty.Programs.CreateAsync(new() { Name = "Mine" }));

        Assert.Equal("invalid_api_key", refused.Code);
        Assert.Equal(1, refused.Attempts);
        Assert.DoesNotContain(WrongKey, refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(["prog_default"], await IdsAsync(place));
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task The_key_may_come_as_a_bearer_token(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        using var bearer = place.Sandbox!.CreateClient(options =>
        {
            options.Authentication = VinrAuthentication.Bearer;
            options.HttpHandler = ground == Ground.Memory ? place.Sandbox.CreateHandler() : null;
        });

        var program = await bearer.Loyalty.Programs.CreateAsync(new() { Name = "Mine" });

        Assert.Equal([program.Id, "prog_default"], await IdsAsync(place));
    }

    private static async Task<List<string>> IdsAsync(Place place) =>
        (await place.Vinr.Loyalty.Programs.ListAsync().ReadAllAsync()).ConvertAll(program => program.Id);
}
