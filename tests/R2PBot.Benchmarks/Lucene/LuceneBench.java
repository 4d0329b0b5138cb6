// Apache Lucene 8 as a contender in R2PBot's "answers" benchmark, which starts it and speaks to it line by line:
//   java -cp lucene-core.jar:lucene-analyzers-common.jar LuceneBench.java passages.txt queries.txt index-folder
// prints "built <seconds> <megabytes>", then answers
//   round                  with the milliseconds of every query, each run once
//   throughput <n> <ms>    with the queries a second on n threads in that time
// and ends when its input does.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.MMapDirectory;

public final class LuceneBench {
    private static final Analyzer ENGLISH = new EnglishAnalyzer();
    private static IndexSearcher searcher;
    private static List<String> queries;

    // Keeps the compiler from dropping work whose result nobody reads.
    private static volatile long sink;

    public static void main(String[] args) throws Exception {
        queries = Files.readAllLines(Path.of(args[1]));
        MMapDirectory directory = new MMapDirectory(Path.of(args[2]));
        long start = System.nanoTime();
        build(directory, Path.of(args[0]));
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
        System.out.println("built " + seconds + " " + bytes / 1e6);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = in.readLine()) != null; ) {
            String[] words = line.split(" ");
            System.out.println(words[0].equals("round") ? round() : throughput(Integer.parseInt(words[1]), Long.parseLong(words[2])));
        }
    }

    private static void build(MMapDirectory directory, Path passages) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(ENGLISH).setRAMBufferSizeMB(256);
        try (IndexWriter writer = new IndexWriter(directory, config); BufferedReader lines = Files.newBufferedReader(passages)) {
            long number = 0;
            for (String line; (line = lines.readLine()) != null; number++) {
                Document document = new Document();
                document.add(new TextField("text", line, Field.Store.NO));
                document.add(new NumericDocValuesField("reference", number));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static String round() throws Exception {
        StringBuilder times = new StringBuilder();
        for (String query : queries) {
            long start = System.nanoTime();
            run(query);
            times.append((System.nanoTime() - start) / 1e6).append(' ');
        }
        return times.toString().trim();
    }

    private static String throughput(int threads, long milliseconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + milliseconds * 1_000_000;
        Thread[] all = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int first = t * queries.size() / threads;
            all[t] = new Thread(() -> {
                long mine = 0;
                for (int i = first; System.nanoTime() < end; i++, mine++) {
                    try {
                        run(queries.get(i % queries.size()));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
                done.addAndGet(mine);
            });
            all[t].start();
        }
        for (Thread thread : all) {
            thread.join();
        }
        return String.valueOf(done.get() / ((System.nanoTime() - start) / 1e9));
    }

    private static void run(String text) throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream stream = ENGLISH.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
            }
            stream.end();
        }
        // Counting no more hits than are asked for lets block-max WAND skip from the start.
        TopScoreDocCollector collector = TopScoreDocCollector.create(10, 10);
        searcher.search(query.build(), collector);
        sink = references(collector.topDocs().scoreDocs);
    }

    private static long references(ScoreDoc[] hits) throws Exception {
        long references = 0;
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        ScoreDoc[] byDocument = hits.clone();
        Arrays.sort(byDocument, (a, b) -> Integer.compare(a.doc, b.doc));
        int leaf = -1;
        NumericDocValues values = null;
        for (ScoreDoc hit : byDocument) {
            int of = ReaderUtil.subIndex(hit.doc, leaves);
            if (of != leaf) {
                leaf = of;
                values = leaves.get(of).reader().getNumericDocValues("reference");
            }
            values.advanceExact(hit.doc - leaves.get(of).docBase);
            references ^= values.longValue();
        }
        return references;
    }
}
