using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>Reads requests and writes answers as JSON.</summary>
internal static class Answers
{
    private const string Json = "application/json";

    /// <summary>The body of a request; null, after an answer that says what is wrong, where it is none.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() != Json)
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, $"A request is {Json}.");
            return null;
        }

        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (!HasGap(body.RootElement) && body.Deserialize(type) is T request)
            {
                return request;
            }

            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The request is empty, or a list in it has nothing in a place.");
        }
        catch (JsonException wrong)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"The request is not as it should be, at {wrong.Path}.");
        }
        catch (BadHttpRequestException wrong)
        {
            await RefuseAsync(context, wrong.StatusCode, "The request is too large, or was cut off.");
        }

        return null;
    }

    /// <summary>Whether a list holds a null, which no list of a request may.</summary>
    private static bool HasGap(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasGap(item)),
        JsonValueKind.Object => part.EnumerateObject().Any(entry => HasGap(entry.Value)),
        _ => false,
    };

    /// <summary>Answers with a value.</summary>
    public static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = Json;
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>Answers with a file to be saved.</summary>
    public static Task WriteFileAsync(HttpContext context, string name, string type, string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>Answers that files or changes are wrong.</summary>
    public static Task RefuseAsync(HttpContext context, IReadOnlyList<ProblemView> problems)
    {
        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return WriteAsync(context, new Refusal(problems), ContractJson.Default.Refusal);
    }

    /// <summary>Answers that a request cannot be served, and why.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new Refusal([ProblemViews.Of(reason)]), ContractJson.Default.Refusal);
    }

    /// <summary>Answers that the folder has no such file, or none that may be read.</summary>
    public static Task RefuseFileAsync(HttpContext context) =>
        RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such file in the served folder.");
}
