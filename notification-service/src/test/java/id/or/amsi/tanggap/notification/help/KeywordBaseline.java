package id.or.amsi.tanggap.notification.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// What the matcher is compared with: the vocabulary's phrases, found word by word with Lucene's analyser for
/// Indonesian. Tier A always counts, B with a word of the first person or of kin, or with a second B.
final class KeywordBaseline {
    private static final Set<String> NEAR =
            Set.of("aku", "saya", "gue", "gw", "gua", "ane", "beta", "abdi", "kula", "adikku", "anakku", "temenku");
    private static final Set<String> NEGATIVE =
            Set.of("film", "sinopsis", "lirik", "chord", "novel", "berita", "pasal", "skripsi", "tugas", "pengertian");

    private final Analyzer analyzer = new IndonesianAnalyzer();
    private final List<Phrase> phrases = new ArrayList<>();

    record Phrase(Topic topic, char tier, String words) {}

    KeywordBaseline(Path keywords) {
        try {
            for (var line : Files.readAllLines(keywords)) {
                if (!line.startsWith("#")) {
                    var cells = line.split("\t", -1);
                    phrases.add(new Phrase(Topic.valueOf(cells[0]), cells[1].charAt(0), joined(cells[2])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read(String text) {
        var words = joined(text);
        var raw = new HashSet<>(List.of(text.toLowerCase(java.util.Locale.ROOT).split("\\W+", -1)));
        var near = raw.stream().anyMatch(NEAR::contains);
        var topics = new LinkedHashSet<Topic>();
        var weak = new LinkedHashSet<Phrase>();
        var suicide = false;
        for (var phrase : phrases) {
            if (!phrase.words().isBlank() && words.contains(phrase.words())) {
                if (phrase.tier() == 'A') {
                    topics.add(phrase.topic());
                    suicide |= phrase.topic() == Topic.SUICIDE;
                } else {
                    weak.add(phrase);
                }
            }
        }
        if (!weak.isEmpty() && (near || weak.size() > 1 || !topics.isEmpty())) {
            weak.forEach(phrase -> topics.add(phrase.topic()));
        }
        if (topics.isEmpty()) {
            return new Reading(Level.NONE, List.of(), List.of());
        }
        var level = suicide ? Level.CRISIS : Level.HELP;
        if (raw.stream().anyMatch(NEGATIVE::contains) && !(suicide && near)) {
            level = Level.INFO;
        }
        return new Reading(level, topics.stream().limit(2).toList(), List.of());
    }

    /// The analysed words with a blank before, between and after, so that whole words are found.
    private String joined(String text) {
        var joined = new StringBuilder(" ");
        var empty = true;
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                joined.append(term).append(' ');
                empty = false;
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return empty ? "" : joined.toString();
    }

    String stem(String word) {
        return joined(word).strip();
    }
}
