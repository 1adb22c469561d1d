package id.or.amsi.tanggap.sop.export;

/// A file and the tag by which a browser knows it again.
final class ExportedSop {
    private final Format format;
    private final String name;
    private final String tag;
    private final byte[] bytes;

    /// @param name as it is saved
    ExportedSop(Format format, String name, String tag, byte[] bytes) {
        this.format = format;
        this.name = name;
        this.tag = tag;
        this.bytes = bytes;
    }

    Format format() {
        return format;
    }

    String name() {
        return name;
    }

    String tag() {
        return tag;
    }

    byte[] bytes() {
        return bytes;
    }
}
