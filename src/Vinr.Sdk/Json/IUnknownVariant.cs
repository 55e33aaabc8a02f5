using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>The variant of an open union that stands for those that this version does not know.</summary>
internal interface IUnknownVariant<TSelf>
    where TSelf : VinrResource, IUnknownVariant<TSelf>
{
    JsonElement Json { get; }

    static abstract TSelf From(JsonElement json);
}
