namespace Vinr.Sdk.Sandbox.Webhooks;

internal enum WebhookSwitchKind
{
    Duplicate,
    Reorder,
    Delay,
    Pause,
}
