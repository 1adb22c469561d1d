package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.showing.Showing;

/// By what a version is known, wherever it is read: whose it is, which one, since when, and its hash.
///
/// @param address of its page, below the public address
/// @param verification where anybody checks a copy, below the public address
public record Marks(
        String outlet,
        int version,
        String publishedOn,
        String effectiveFrom,
        String nextReviewAt,
        String contentHash,
        String address,
        String verification) {

    static Marks of(Shown shown, Words words) {
        Sealed sealed = shown.sealed();
        String address = Showing.address(shown.outlet().publicId(), sealed.kind());
        return new Marks(
                shown.outlet().name(),
                sealed.version(),
                words.of(shown.publishedOn()),
                words.of(sealed.effectiveFrom()),
                words.of(sealed.nextReviewAt()),
                sealed.contentHash(),
                address,
                address + "/versi/" + sealed.contentHash());
    }

    /// The first quarter of the hash, enough to tell versions apart.
    public String shortHash() {
        return contentHash.substring(0, contentHash.length() / 4);
    }

    /// The hash in groups of eight, which people can compare.
    public String groupedHash() {
        return contentHash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
