using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace R2PBot.Benchmarks.Answers;

/// <summary>SQLite's full-text index with Porter stemming, ranked by its bm25(), in a file that lies in memory by its cache.</summary>
internal sealed class Fts5 : IContender
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"r2pbot-bench-{Guid.NewGuid():N}.db");
    private readonly string[] queries;
    private readonly Reader reader;

    public Fts5(string[] passages, string[] queries)
    {
        this.queries = [.. queries.Select(q => string.Join(" OR ", q.Split(' ').Select(w => $"\"{w}\"")))];
        long start = Stopwatch.GetTimestamp();
        Fill(passages);
        Build = new Build(Stopwatch.GetElapsedTime(start), new FileInfo(path).Length / 1e6);
        reader = new Reader(path);
    }

    public Build Build { get; }

    public double[] Round() => Stopwatches.EachOf(queries, reader.Run);

    public double Throughput(int threads, TimeSpan time)
    {
        // A connection belongs to one thread.
        Reader[] readers = [.. Enumerable.Range(0, threads).Select(_ => new Reader(path))];
        double perSecond = Stopwatches.PerSecond(threads, time, queries.Length, t => i => readers[t].Run(queries[i]));
        Array.ForEach(readers, r => r.Dispose());
        return perSecond;
    }

    public void Dispose()
    {
        reader.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(path);
    }

    private void Fill(string[] passages)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "create virtual table passages using fts5(text, content='', tokenize='porter unicode61')";
        command.ExecuteNonQuery();
        command.CommandText = "insert into passages(rowid, text) values ($id, $text)";
        var (id, text) = (command.Parameters.Add("$id", SqliteType.Integer), command.Parameters.Add("$text", SqliteType.Text));
        for (int i = 0; i < passages.Length; i++)
        {
            (id.Value, text.Value) = (i, passages[i]);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        using var optimize = connection.CreateCommand();
        optimize.CommandText = "insert into passages(passages) values ('optimize')";
        optimize.ExecuteNonQuery();
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteCommand command;
        private readonly SqliteParameter query;

        public Reader(string path)
        {
            connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
            connection.Open();
            using var pragma = connection.CreateCommand();
            pragma.CommandText = "pragma mmap_size = 1000000000; pragma cache_size = -200000";
            pragma.ExecuteNonQuery();
            command = connection.CreateCommand();
            // rank is bm25() by default, and the planner sorts by it faster than by the function written out.
            command.CommandText = "select rowid from passages where passages match $query order by rank limit 10";
            query = command.Parameters.Add("$query", SqliteType.Text);
            query.Value = "a";
            command.Prepare();
        }

        public void Run(string text)
        {
            query.Value = text;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                rows.GetInt64(0);
            }
        }

        public void Dispose()
        {
            command.Dispose();
            connection.Dispose();
        }
    }
}
