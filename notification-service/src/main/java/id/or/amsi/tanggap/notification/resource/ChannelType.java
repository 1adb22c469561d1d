package id.or.amsi.tanggap.notification.resource;

/// How somebody is reached, and where that can be seen afterwards.
public enum ChannelType {
    TEL(
            "tercatat di riwayat panggilan, dan mungkin di tagihan telepon",
            "stays in the list of calls, and perhaps on the phone bill"),
    SMS("pesan tersimpan di ponsel", "the message stays on the phone"),
    WHATSAPP("percakapan tersimpan di ponsel sampai dihapus", "the chat stays on the phone until deleted"),
    SIGNAL("percakapan tersimpan di ponsel sampai dihapus", "the chat stays on the phone until deleted"),
    EMAIL("surel tersimpan di kotak terkirim", "the mail stays in the sent folder"),
    ACCOUNT("pesan tersimpan di akun pengirim", "the message stays in the sender's account"),
    FORM("alamatnya tersimpan di riwayat peramban", "the address stays in the browser's history"),
    WEB("alamatnya tersimpan di riwayat peramban", "the address stays in the browser's history");

    private final String inIndonesian;
    private final String inEnglish;

    ChannelType(String inIndonesian, String inEnglish) {
        this.inIndonesian = inIndonesian;
        this.inEnglish = inEnglish;
    }

    /// Where it can be seen later that somebody used it.
    public Said trace() {
        return new Said(inIndonesian, inEnglish);
    }

    /// A web address may be shown unchecked; a number, or another address where people answer, may not.
    boolean isWebAddress() {
        return this == FORM || this == WEB;
    }
}
