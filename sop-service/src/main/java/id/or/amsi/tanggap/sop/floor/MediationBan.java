package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sexual violence is not settled between the people concerned. A step or title that sets up mediation is
/// refused; so is a sentence of a clause, unless it forbids it.
record MediationBan(LawRow row) {
    private static final Pattern SETTLEMENT = Pattern.compile(
            "(?i)\\b(mediasi|mediator|dimediasi|memediasi|damai|perdamaian|berdamai|didamaikan|mendamaikan|islah"
                    + "|kekeluargaan|restoratif|rekonsiliasi|mediation|mediat(e|es|ed|ing)|reconciliation|restorative"
                    + "|amicabl[ey])\\b");
    private static final Pattern FORBIDDING = Pattern.compile(
            "(?i)\\b(tidak|tak|dilarang|larangan|melarang|bukan|tanpa|jangan|menolak|ditolak|not|never|no|without)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?\\n]");

    void check(Document document, Report report) {
        Procedure procedure = document.procedure();
        procedure.steps().stream()
                .filter(MediationBan::mediates)
                .forEach(step ->
                        report.breach(Report.Place.step(step.key()), "mediation-step", row, StepFloor.names(step)));
        if (otherTitles(document).anyMatch(MediationBan::names)) {
            report.breach(Report.Place.WHOLE, "mediation-title", row, Map.of());
        }
        document.allClauses().stream()
                .filter(MediationBan::setsUp)
                .forEach(clause -> report.breach(
                        Report.Place.clause(clause.id()), "mediation-clause", row, Map.of("clause", clause.id())));
    }

    private static boolean mediates(Step step) {
        return step.mediation() || names(step.title()) || named(step.key().replace('-', ' '));
    }

    private static Stream<Text> otherTitles(Document document) {
        Procedure procedure = document.procedure();
        return Stream.of(
                        Stream.of(document.title()),
                        procedure.functions().stream().map(function -> function.title()),
                        procedure.externalMeasures().stream().map(measure -> measure.title()),
                        procedure.limits().stream().map(limit -> limit.title()))
                .flatMap(titles -> titles);
    }

    private static boolean names(Text title) {
        return named(title.id()) || named(title.en());
    }

    private static boolean setsUp(Clause clause) {
        return names(clause.title())
                || Stream.concat(Stream.of(clause.filledText()), clause.filledTextEn().stream())
                        .anyMatch(MediationBan::setsUp);
    }

    private static boolean setsUp(String text) {
        return SETTLEMENT.matcher(text).find()
                && SENTENCE_END.splitAsStream(text).anyMatch(MediationBan::named);
    }

    private static boolean named(String words) {
        return SETTLEMENT.matcher(words).find() && !FORBIDDING.matcher(words).find();
    }
}
