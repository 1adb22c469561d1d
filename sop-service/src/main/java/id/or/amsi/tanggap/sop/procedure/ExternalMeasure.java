package id.or.amsi.tanggap.sop.procedure;

/// What an outlet can do where the alleged actor is not its own.
///
/// @param survivorDecides it happens only if the affected person wants it
public record ExternalMeasure(String key, Text title, boolean survivorDecides) {
    public ExternalMeasure {
        if (key == null || key.isBlank() || title == null) {
            throw new IllegalArgumentException("a measure needs a key and a title");
        }
    }
}
