package id.or.amsi.tanggap.kit.testing.rows;

/// What somebody may do with a row.
enum Deed {
    SEE("see", "sees"),
    ADD("add", "adds"),
    CHANGE("change", "changes"),
    REMOVE("remove", "removes");

    private final String key;
    private final String verb;

    Deed(String key, String verb) {
        this.key = key;
        this.verb = verb;
    }

    /// As it is written in the file.
    String key() {
        return key;
    }

    String verb() {
        return verb;
    }
}
