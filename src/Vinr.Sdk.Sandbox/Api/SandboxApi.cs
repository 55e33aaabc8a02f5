using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// The way of every request: it gets an id, shows its key, finds its operation, asks whether its idempotency key has an
/// answer already, and only then is checked and carried out.
/// </summary>
[SandboxRule("idempotency.order", Grade.Assumed, "A key is looked up after authentication and before validation.")]
[SandboxRule("idempotency.finished", Grade.Assumed, "An operation that has begun is finished, and its answer stored, though its client has gone.")]
internal sealed class SandboxApi(ApiKeyCheck keys, Router router, IdempotencyStore idempotency, SnapshotGate snapshots, RequestIds requestIds)
{
    public async Task HandleAsync(HttpContext context)
    {
        var requestId = requestIds.Next();
        var aborted = context.RequestAborted;
        var record = context.Record();
        try
        {
            var answer = await AnswerAsync(context, record, requestId, aborted).ConfigureAwait(false);
            record?.Answered(answer, requestId);
            await answer.SendAsync(context.Response, requestId, aborted).ConfigureAwait(false);
        }
        catch (Exception) when (aborted.IsCancellationRequested)
        {
            // Nobody is left to answer. What had begun has been finished and its answer stored.
            record?.Unanswered();
        }
    }

    private async Task<ApiResponse> AnswerAsync(HttpContext context, SandboxRequest? record, string requestId, CancellationToken aborted)
    {
        try
        {
            keys.Require(context.Request.Headers);
            var target = RequestTarget.Of(context);
            var (operation, id) = router.Find(context.Request.Method, target.Segments());
            return HttpMethods.IsPost(context.Request.Method)
                ? await PostAsync(context.Request, record, target, operation, id, requestId, aborted).ConfigureAwait(false)
                : Carry(operation, new ApiRequest(id, new RequestQuery(target.Query)), record, requestId);
        }
        catch (ApiException refused)
        {
            return ErrorJson.ToResponse(refused.Error, requestId);
        }
        catch (BadHttpRequestException broken)
        {
            return ErrorJson.ToResponse(ApiErrors.BadTransfer(broken.StatusCode), requestId);
        }
        catch (Exception) when (!aborted.IsCancellationRequested)
        {
            return ErrorJson.ToResponse(ApiErrors.Internal(), requestId);
        }
    }

    private async Task<ApiResponse> PostAsync(
        HttpRequest http, SandboxRequest? record, RequestTarget target, Operation operation, string id, string requestId, CancellationToken aborted)
    {
        var key = IdempotencyKeyHeader.Read(http.Headers);
        var body = await BodyReader.ReadAsync(http, aborted).ConfigureAwait(false);
        record?.Received(body);
        var request = new ApiRequest(id, new RequestQuery(target.Query), http.ContentType, body);
        if (key is null) return Carry(operation, request, record, requestId);

        var scope = new IdempotencyScope(target.Path, key);
        var claim = await idempotency.ClaimAsync(scope, Fingerprint.Of(target.Query, body.Span), aborted).ConfigureAwait(false);
        return claim is IdempotencyClaim.First first
            ? snapshots.Act(static it => CarryAndSettle(it.first, it.operation, it.request, it.record, it.requestId), (first, operation, request, record, requestId))
            : AnswerTo(claim);
    }

    private static ApiResponse AnswerTo(IdempotencyClaim claim) => claim switch
    {
        IdempotencyClaim.Repeat repeat => repeat.Answer with { Replayed = true },
        IdempotencyClaim.Conflict => throw ApiErrors.IdempotencyConflict(),
        _ => throw ApiErrors.IdempotencyInProgress(),
    };

    private static ApiResponse CarryAndSettle(
        IdempotencyClaim.First claim, Operation operation, ApiRequest request, SandboxRequest? record, string requestId)
    {
        ApiResponse? answer = null;
        try
        {
            return claim.Overtaken() is { } settled ? AnswerTo(settled) : answer = Carry(operation, request, record, requestId);
        }
        finally
        {
            claim.Settle(answer);
        }
    }

    private static ApiResponse Carry(Operation operation, ApiRequest request, SandboxRequest? record, string requestId)
    {
        try
        {
            return WriteLog.Keep(record?.WriteLog, static it => it.operation(it.request), (operation, request));
        }
        catch (EngineRefusal refusal)
        {
            return ErrorJson.ToResponse(RefusalErrors.ToError(refusal), requestId);
        }
    }
}
