namespace Vinr.Sdk.Json;

/// <summary>A request, or an object within one. It is only ever written, and writes itself.</summary>
internal interface IJsonWritable
{
    /// <summary>Writes each field that is set, under its name in VINR's API.</summary>
    void Write(RequestWriter json);
}
