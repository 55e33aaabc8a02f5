namespace Vinr.Sdk;

/// <summary>Which webhook endpoints to list. No filter is documented.</summary>
public sealed record ListWebhookEndpointsRequest : ListRequest;
