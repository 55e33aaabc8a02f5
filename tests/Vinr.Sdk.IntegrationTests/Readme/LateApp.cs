using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Vinr.Sdk.IntegrationTests.Readme;

/// <summary>An app that is built when it is first asked for something: the README leaves the line between out.</summary>
internal sealed class LateApp(WebApplicationBuilder builder) : IEndpointRouteBuilder
{
    private readonly Lazy<WebApplication> _app = new(builder.Build);

    public WebApplication App => _app.Value;

    public IServiceProvider ServiceProvider => App.Services;

    public ICollection<EndpointDataSource> DataSources => ((IEndpointRouteBuilder)App).DataSources;

    public IApplicationBuilder CreateApplicationBuilder() => ((IEndpointRouteBuilder)App).CreateApplicationBuilder();
}
