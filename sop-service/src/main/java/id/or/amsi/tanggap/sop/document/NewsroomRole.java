package id.or.amsi.tanggap.sop.document;

/// A role that an outlet gives to its members.
public enum NewsroomRole {
    OUTLET_ADMIN("Administrator", "Administrator"),
    DIRECTOR("Direktur", "Director"),
    EDITOR("Redaktur", "Editor"),
    HANDLER("Petugas penanganan", "Handler"),
    STAFF("Staf", "Staff member");

    private final String inWords;
    private final String inEnglish;

    NewsroomRole(String inWords, String inEnglish) {
        this.inWords = inWords;
        this.inEnglish = inEnglish;
    }

    public String inWords() {
        return inWords;
    }

    public String inEnglish() {
        return inEnglish;
    }
}
