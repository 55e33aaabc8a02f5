namespace Vinr.Sdk.Tests.Conventions;

/// <summary>A client that has other clients: the one at the top, or a group of it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Prefix">What stands before its clients' names, <c>Loyalty.</c>.</param>
/// <param name="Of">Where it is found.</param>
internal sealed record Root(Type Type, string Prefix, Func<VinrClient, object> Of)
{
    /// <summary>All of them, found by reflection so that none is forgotten.</summary>
    public static readonly Root[] All =
    [
        new(typeof(VinrClient), "", static vinr => vinr),
        .. from property in typeof(VinrClient).GetProperties()
           where !PublicSurface.ResourceClients.Contains(property.PropertyType)
           select new Root(property.PropertyType, property.Name + ".", vinr => property.GetValue(vinr)!),
    ];
}
