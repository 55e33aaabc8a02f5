using System.Text.Json;
using Vinr.Sdk.Outcomes;

namespace Vinr.Sdk.Endpoints;

/// <summary>The operations that most resources have, named by their place: <c>loyalty.redemptions.create</c>.</summary>
/// <param name="resource">The resource's place, <c>loyalty.redemptions</c>.</param>
/// <param name="json">How its models are read.</param>
internal sealed class Operations<T>(string resource, JsonSerializerOptions json)
    where T : VinrResource
{
    public Operation<T> Create => field ??= Named("create");

    public Operation<T> Retrieve => field ??= Named("retrieve");

    public Operation<T> Update => field ??= Named("update");

    public Operation<Nothing> Delete => field ??= new DeleteOperation($"{resource}.delete");

    public Operation<Page<T>> List => field ??= new ListOperation<T>($"{resource}.list", json);

    /// <summary>One with a verb of its own.</summary>
    public Operation<T> Named(string verb) => new ResourceOperation<T>($"{resource}.{verb}", json);
}
