package id.or.amsi.tanggap.incident.confidential;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Text that only those may read for whom it was opened. It never shows in a log or a message; in an answer it is a
/// JSON string.
///
/// @param value the text itself: hand it on, never print it
@Schema(implementation = String.class)
public record Secret(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {}

    @Override
    public String toString() {
        return "[confidential]";
    }
}
