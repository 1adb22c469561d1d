package id.or.amsi.tanggap.sop.showing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether anybody may read an SOP, and who chose so.
///
/// @param address of the page, below the public address of the product; there is one only while it is shown and a
/// version is in force
/// @param choices the newest first; none: it was never shown
public record Showing(
        boolean shown,
        @Schema(examples = "/sop/k7m2p9/kbgo") String address,
        List<Chosen> choices) {
    public Showing {
        choices = List.copyOf(choices);
    }

    static Showing of(String publicId, String kind, List<Chosen> choices) {
        boolean shown = !choices.isEmpty() && choices.getFirst().shown();
        return new Showing(shown, address(publicId, kind), choices);
    }

    /// Where the page of an outlet's SOP of a kind lies.
    public static String address(String publicId, String kind) {
        return "/sop/" + publicId + "/" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonIgnore
    int tag() {
        return choices.size();
    }
}
