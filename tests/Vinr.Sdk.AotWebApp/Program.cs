using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Vinr.Sdk;
using Vinr.Sdk.AotWebApp;
using Vinr.Sdk.Tests.Models;

// An app with a JSON context of its own that returns models of the SDK; it asks itself for each of them and looks at what comes.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, AppJson.Default);
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, VinrJson.Resolver);
});

await using var app = builder.Build();
ModelRoutes.Map(app);
OwnRoutes.Map(app);
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
var problems = new List<string>();
foreach (var (model, sample) in ModelSamples.All) await CheckAsync("/" + model.Name, sample);
foreach (var (path, expected) in OwnRoutes.Expected) await CheckAsync(path, expected);
await app.StopAsync();

foreach (var problem in problems) Console.WriteLine(problem);
if (problems.Count == 0) Console.WriteLine($"All {ModelSamples.All.Count} models come as they should, and {OwnRoutes.Expected.Length} answers of the app's own.");
return problems.Count == 0 ? 0 : 1;

async Task CheckAsync(string path, string expected)
{
    using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
    var body = await answer.Content.ReadAsStringAsync();
    if (!answer.IsSuccessStatusCode) problems.Add($"{path}: {(int)answer.StatusCode}");
    else if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(body))) problems.Add($"{path}: {expected} was expected, {body} came");
}
