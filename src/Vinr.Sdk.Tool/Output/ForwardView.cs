using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Shows deliveries as they are made, a line each.</summary>
internal sealed class ForwardView(Screen screen, string? generated)
{
    private readonly List<ForwardedEvent> _deliveries = [];

    /// <summary>Whether the app took all of them.</summary>
    public bool AllAccepted { get; private set; } = true;

    public void Begin(string target, string? secretFrom)
    {
        if (screen.IsJson)
        {
            if (generated is not null) screen.Error.Write(new Text($"Deliveries are signed with {generated}\n"));
            return;
        }

        screen.Output.Write(new Text($"Forwarding events to {target}. Ctrl-C ends it.\n"));
        screen.Output.Write(new Text(
            generated is not null ? $"Deliveries are signed with a new secret. Give it to your app:\nVINR_WEBHOOK_SECRET={generated}\n\n"
            : secretFrom is not null ? $"Deliveries are signed with the secret of {secretFrom}.\n\n" : "\n"));
    }

    public void Show(ForwardedEvent delivery)
    {
        AllAccepted &= delivery.IsAccepted;
        if (screen.IsJson)
        {
            _deliveries.Add(delivery); // one document, at the end
            return;
        }

        var answer = delivery.Status is { } status ? string.Create(CultureInfo.InvariantCulture, $"{status} in {delivery.Milliseconds} ms") : $"no answer: {delivery.Problem}";
        var line = string.Create(CultureInfo.InvariantCulture, $"{delivery.Created:HH:mm:ss}  {delivery.Type,-26}  {delivery.Id}  → {answer}\n");
        screen.Output.Write(new Text(line, delivery.IsAccepted ? Style.Plain : new Style(Color.Red)));
    }

    public void End()
    {
        if (screen.IsJson) screen.WriteJson(JsonSerializer.Serialize(new ForwardDocument(generated, _deliveries), ToolJson.Readable.ForwardDocument));
    }

    public void Warn(string problem) => screen.Error.Write(new Text($"VINR could not be asked, and is asked again: {Secrets.Hide(problem)}\n"));
}
