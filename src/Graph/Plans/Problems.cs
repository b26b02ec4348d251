using System.Text.Json;
using Graph.Callers;
using Graph.Errors;
using Graph.Schema;
using Graph.Telemetry;

namespace Graph.Plans;

/// <summary>Writes the <c>errors</c> of a response.</summary>
internal static class Problems
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Problem> problems, Caller caller)
    {
        json.WriteStartArray("errors");
        foreach (var problem in problems)
        {
            OperationWatch.Count(problem);
            json.WriteStartObject();
            json.WriteString("message", caller.Pick(problem.Chinese, problem.English));
            if (problem.Locations is { } locations)
            {
                json.WriteStartArray("locations");
                foreach (var (line, column) in locations)
                {
                    json.WriteStartObject();
                    json.WriteNumber("line", line);
                    json.WriteNumber("column", column);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            if (problem.Path is { } path)
            {
                json.WritePropertyName("path");
                Json.Tree(json, path.Select(step => step is string name ? Excerpt.Of(name) : step).ToList());
            }

            json.WriteStartObject("extensions");
            json.WriteString("code", problem.Code);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
