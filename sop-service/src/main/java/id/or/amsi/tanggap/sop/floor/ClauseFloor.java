package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.HelpServices;
import id.or.amsi.tanggap.sop.document.Markdown;
import id.or.amsi.tanggap.sop.document.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The mandatory clauses of the template are there, are mandatory still and say something, in the Markdown that a
/// clause may have; every place has its value; laws are named by ids that are known, services by ids that the
/// help directory had when it shipped, or got since; words that hurt and telephone numbers stay out.
record ClauseFloor(Document document, Document template, LawsInForce laws) {
    private static final Pattern LAW_NUMBER = Pattern.compile("(?i)\\b(pasal\\s+\\d+|UU\\s+(no(mor|\\.)?\\s*)?\\d+"
            + "|(UU|PP|perpres|permen\\w*|kepmen\\w*|peraturan|undang-undang)\\b[^.]{0,60}?"
            + "\\d+\\s*(/|tahun)\\s*\\S{0,20}?(19|20)\\d\\d)\\b");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w{1,60})}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.])(\\+62|62|0)[ -]?\\d{2,4}[ -]?\\d{3,4}([ -]?\\d{2,5})?");
    private static final Pattern HURTING =
            Pattern.compile("(?i)\\b(oknum|skandal|khilaf|korban mengaku|revenge porn)\\b");

    void check(Report report) {
        for (Clause wanted : template.allClauses()) {
            if (wanted.mandatory()) {
                checkMandatory(wanted, report);
            }
        }
        document.allClauses().forEach(clause -> checkWords(clause, report));
    }

    private void checkMandatory(Clause wanted, Report report) {
        Map<String, String> names = names(wanted);
        document.clause(wanted.id())
                .ifPresentOrElse(
                        clause -> {
                            if (clause.text().isBlank()) {
                                report.refuse(Report.Place.clause(clause.id()), "clause-empty", names);
                            }
                            if (!clause.mandatory()) {
                                report.refuse(Report.Place.clause(clause.id()), "clause-not-mandatory", names);
                            }
                        },
                        () -> report.refuse(Report.Place.clause(wanted.id()), "clause-missing", names));
    }

    private void checkWords(Clause clause, Report report) {
        checkReferences(clause, report);
        Stream.concat(Stream.of(clause.title().id(), clause.title().en()), wordings(clause))
                .forEach(text -> checkText(clause, text, report));
    }

    private void checkReferences(Clause clause, Report report) {
        Report.Place place = Report.Place.clause(clause.id());
        clause.laws().stream()
                .filter(id -> laws.of(id).isEmpty())
                .forEach(id -> report.refuse(place, "law-unknown", with(clause, "row", id), Basis.LAWS));
        clause.parameters().values().stream()
                .filter(Value.Help.class::isInstance)
                .flatMap(value -> value.items().stream())
                .distinct()
                .filter(id -> !HelpServices.isKnown(id))
                .forEach(id -> report.warn(place, "help-unknown", withService(clause, id), Basis.DIRECTORY));
    }

    /// With the words that people read for its id.
    private static Map<String, String> withService(Clause clause, String id) {
        Map<String, String> values = with(clause, "service", id);
        values.put("words", HelpServices.nameOf(id).id());
        return values;
    }

    private static Map<String, String> with(Clause clause, String name, String value) {
        Map<String, String> values = new HashMap<>(names(clause));
        values.put(name, value);
        return values;
    }

    /// The Indonesian text, and the English one if there is one.
    static Stream<String> wordings(Clause clause) {
        return Stream.concat(Stream.of(clause.text()), Stream.ofNullable(clause.textEn()));
    }

    private static void checkText(Clause clause, String text, Report report) {
        Report.Place place = Report.Place.clause(clause.id());
        for (Markdown.Foreign foreign : Markdown.foreignIn(text)) {
            Map<String, String> values = new HashMap<>(names(clause));
            values.put("element", foreign.inWords());
            values.put("elementEn", foreign.inEnglish());
            report.refuse(place, "markdown-foreign", values);
        }
        PLACE.matcher(text)
                .results()
                .filter(found -> clause.parameter(found.group(1)).isEmpty())
                .findFirst()
                .ifPresent(found -> report.refuse(place, "place-unknown", with(clause, "place", found.group())));
        matches(LAW_NUMBER, text).forEach(words -> report.refuse(place, "law-in-text", Map.of("words", words)));
        matches(PHONE, text).forEach(words -> report.warn(place, "phone-in-text", Map.of("words", words)));
        matches(HURTING, text).forEach(word -> report.warn(place, "word-that-hurts", Map.of("word", word)));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Stream.of(matcher.group().strip()) : Stream.empty();
    }

    static Map<String, String> names(Clause clause) {
        return Map.of(
                "clause",
                clause.id(),
                "title",
                clause.title().id(),
                "titleEn",
                clause.title().en());
    }
}
