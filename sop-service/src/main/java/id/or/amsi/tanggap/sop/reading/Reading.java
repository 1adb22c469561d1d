package id.or.amsi.tanggap.sop.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the pages of what an outlet shows.
@ApplicationScoped
class Reading {
    private final ReadShown read;
    private final Shipped shipped;
    private final String publicUrl;

    Reading(ReadShown read, Shipped shipped, @ConfigProperty(name = "tanggap.public-url") String publicUrl) {
        this.read = read;
        this.shipped = shipped;
        this.publicUrl = publicUrl;
    }

    /// @param unfolded with every part open, for paper and for browsers that search only what is open
    SopPage inForce(String publicId, String path, Language language, boolean unfolded) {
        Shown shown = read.inForce(publicId, path);
        Words words = language.words();
        Marks marks = Marks.of(shown, words);
        return new SopPage(
                Frame.of(marks.outlet(), language, marks.address()),
                Sheet.of(shown.sealed(), shipped, language),
                marks,
                Guide.of(shown, words, shipped.help()),
                publicUrl,
                unfolded ? "" : unfold(marks, language));
    }

    private static String unfold(Marks marks, Language language) {
        String query = language.query();
        return marks.address() + (query.isEmpty() ? "?" : query + "&") + "naskah=terbuka#naskah";
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
        String title = Sheet.of(shown.sealed(), shipped, language).title();
        Frame frame = Frame.of(marks.outlet(), language, marks.address() + "/versi/" + mark);
        String address = shown.inForce() == 0 ? "" : marks.address() + language.query();
        return new VersionPage(frame, title, marks, standing, address);
    }
}
