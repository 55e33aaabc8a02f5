using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Benchmarks.Stubs;

namespace Vinr.Sdk.Benchmarks.Loopback;

/// <summary><c>serve</c>: the other side as a process of its own. It prints its address and serves until its input ends.</summary>
internal static class LoopbackServer
{
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Console.WriteLine(addresses.Addresses.Single());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var body = context.Request.Headers.ContainsKey("X-Api-Key") ? Answers.Customer : Answers.StripeCustomer;
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        context.Response.Headers["x-vinr-request-id"] = "req_5f0c9a7e2b";
        context.Response.Headers["X-RateLimit-Limit"] = "100";
        context.Response.Headers["X-RateLimit-Remaining"] = "87";
        context.Response.Headers["X-RateLimit-Reset"] = "1767603661";
        await context.Response.BodyWriter.WriteAsync(body);
    }
}
