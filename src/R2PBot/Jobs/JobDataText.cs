using System.Collections.Specialized;
using System.Text.Json;
using Quartz.Spi;

namespace R2PBot.Jobs;

/// <summary>How Quartz writes what belongs to a job: names and values as JSON. Made by Quartz by its name.</summary>
public sealed class JobDataText : IObjectSerializer
{
    public void Initialize()
    {
    }

    public byte[] Serialize<T>(T obj)
        where T : class => obj is NameValueCollection values
            ? JsonSerializer.SerializeToUtf8Bytes(values.AllKeys.ToDictionary(k => k ?? "", k => values[k]))
            : throw new NotSupportedException($"Jobs carry names and values only, no {typeof(T).Name}.");

    public T? DeSerialize<T>(byte[] data)
        where T : class
    {
        var values = new NameValueCollection();
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string?>>(data) ?? [])
        {
            values[name] = value;
        }

        return values as T;
    }
}
