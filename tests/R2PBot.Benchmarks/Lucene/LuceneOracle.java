// Writes the tables that R2PBot's search tests compare with: the terms and the scores of Apache Lucene 8.
//
// To write them again (Debian and its children; the tests themselves need no Java):
//   apt-get install liblucene8-java default-jdk-headless
//   cd tests/R2PBot.Tests/Library/Search/oracle
//   java -cp "/usr/share/java/lucene-core-8.7.0.jar:/usr/share/java/lucene-analyzers-common-8.7.0.jar" \
//     ../../../../R2PBot.Benchmarks/Lucene/LuceneOracle.java .
//
// Reads  texts.txt    one text a line, characters beyond ASCII as \ uXXXX (without the space), UTF-16 code units
//        corpus.txt   one entry a line, UTF-8
//        queries.txt  one query a line, UTF-8
// Writes terms.tsv    for each text its terms, separated by tabs, escaped the same way
//        scores.tsv   for each query its ten best entries as entry:score, separated by tabs

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

public final class LuceneOracle {
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        writeTerms(folder);
        writeScores(folder);
    }

    private static void writeTerms(Path folder) throws IOException {
        try (PrintWriter out = new PrintWriter(folder.resolve("terms.tsv").toFile(), StandardCharsets.US_ASCII)) {
            for (String line : Files.readAllLines(folder.resolve("texts.txt"), StandardCharsets.US_ASCII)) {
                List<String> terms = terms(unescape(line));
                terms.replaceAll(LuceneOracle::escape);
                out.print(String.join("\t", terms) + "\n");
            }
        }
    }

    private static void writeScores(Path folder) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(ENGLISH).setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String line : Files.readAllLines(folder.resolve("corpus.txt"))) {
                Document document = new Document();
                document.add(new TextField("text", line, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }

        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(new BM25Similarity());
        try (PrintWriter out = new PrintWriter(folder.resolve("scores.tsv").toFile(), StandardCharsets.US_ASCII)) {
            for (String query : Files.readAllLines(folder.resolve("queries.txt"))) {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (String term : terms(query)) {
                    any.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
                }
                List<String> hits = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(any.build(), 10).scoreDocs) {
                    hits.add(hit.doc + ":" + hit.score);
                }
                out.print(String.join("\t", hits) + "\n");
            }
        }
    }

    private static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = ENGLISH.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    private static String unescape(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                text.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(line.charAt(i));
            }
        }
        return text.toString();
    }

    private static String escape(String term) {
        StringBuilder escaped = new StringBuilder();
        for (char c : term.toCharArray()) {
            escaped.append(c > ' ' && c < 127 && c != '\\' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return escaped.toString();
    }
}
