package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.floor.Laws;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Makes the pages of what an outlet shows.
@ApplicationScoped
class Reading {
    /// Where people without an account report to an outlet; incident-service serves it, for these kinds.
    private static final Map<String, String> REPORT = Map.of("KBGO", "/lapor/");

    private final ReadShown read;
    private final Laws laws;

    Reading(ReadShown read, Laws laws) {
        this.read = read;
        this.laws = laws;
    }

    SopPage inForce(String publicId, String path, Language language) {
        Shown shown = read.inForce(publicId, path);
        Marks marks = Marks.of(shown, language.words());
        String prefix = REPORT.get(shown.sealed().kind());
        String report = prefix == null ? "" : prefix + publicId + language.query();
        Frame frame = Frame.of(marks.outlet(), language, marks.address());
        return new SopPage(frame, Sheet.of(shown.sealed(), laws, language), marks, report);
    }

    VersionPage version(String publicId, String path, String mark, Language language) {
        Shown shown = read.version(publicId, path, mark);
        Words words = language.words();
        Marks marks = Marks.of(shown, words);
        String standing = switch (shown.standing()) {
            case IN_FORCE -> words.text("standsInForce", marks.nextReviewAt());
            case REPLACED -> words.text("standsReplaced", shown.inForce());
            case COMING -> words.text("standsComing", marks.effectiveFrom());
        };
        String title = Sheet.of(shown.sealed(), laws, language).title();
        Frame frame = Frame.of(marks.outlet(), language, marks.address() + "/versi/" + mark);
        String address = shown.inForce() == 0 ? "" : marks.address() + language.query();
        return new VersionPage(frame, title, marks, standing, address);
    }
}
