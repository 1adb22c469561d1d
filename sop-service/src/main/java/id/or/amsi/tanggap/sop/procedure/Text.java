package id.or.amsi.tanggap.sop.procedure;

/// Words for people in the two languages of the product: `id` is Indonesian, `en` English.
public record Text(String id, String en) {
    public Text {
        if (id == null || id.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages");
        }
    }
}
