package id.or.amsi.tanggap.incident.page;

import java.util.List;

/// What every page has around its content: whose it is, the quick exit, the emergency numbers, the languages, and the
/// addresses of the other pages. No address ever holds a receipt.
///
/// @param publicId of the outlet; empty if there is none
/// @param outlet its name
/// @param place of the page below the outlet's, for the switch of languages
record PageFrame(String publicId, String outlet, Place place, Language language, List<HelpLine> helpLines) {
    /// Where the quick exit leads: the weather, which anybody may be looking at.
    private static final String NEUTRAL_SITE = "https://www.bmkg.go.id/";

    /// The pages of an outlet.
    enum Place {
        START(""),
        FORM("/laporan"),
        RECEIPT("/kode"),
        TALK("/percakapan"),
        LEAVE("/percakapan/selesai");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    public String neutralSite() {
        return NEUTRAL_SITE;
    }

    /// True if there is an outlet to go back to.
    public boolean known() {
        return !publicId.isEmpty();
    }

    public String startHref() {
        return href(Place.START, language);
    }

    public String formHref() {
        return href(Place.FORM, language);
    }

    public String receiptHref() {
        return href(Place.RECEIPT, language);
    }

    public String talkHref() {
        return href(Place.TALK, language);
    }

    public String leaveHref() {
        return href(Place.LEAVE, language);
    }

    public String otherLanguageHref() {
        return href(place, language.other());
    }

    private String href(Place where, Language spoken) {
        return "/lapor/" + publicId + where.path + spoken.query();
    }
}
