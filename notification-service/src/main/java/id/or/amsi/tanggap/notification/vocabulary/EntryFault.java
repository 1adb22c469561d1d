package id.or.amsi.tanggap.notification.vocabulary;

import java.util.Locale;

/// What can be wrong with an entry.
enum EntryFault {
    UNKNOWN_KIND(
            "jenisnya bukan PHRASE, SENSE, SPELLING, atau WITHDRAWAL",
            "its kind is not PHRASE, SENSE, SPELLING or WITHDRAWAL"),
    UNKNOWN_LEVEL("tingkatnya bukan HELP atau CRISIS", "its level is not HELP or CRISIS"),
    UNKNOWN_TOPIC("topiknya tidak dikenal", "its topic is not known"),
    UNKNOWN_SPEAKER("isi penuturnya: OWN atau NEAR", "say its speaker: OWN or NEAR"),
    NOT_OF_THIS_KIND("ada isian yang bukan untuk jenis ini", "it holds something that this kind does not have"),
    NO_TEXT("teksnya kosong", "its text is empty"),
    NO_MEANING("artinya kosong", "it says not what it stands for"),
    TOO_LONG("lebih dari 80 huruf atau 8 kata", "more than 80 letters or 8 words"),
    TOO_SHORT(
            "terlalu pendek: frasa sedikitnya 4 huruf, ejaan 2 huruf, makna lain 2 kata",
            "too short: a phrase has at least 4 letters, a spelling 2 letters, a sense 2 words"),
    TOO_COMMON("kata umum: akar kata ini ada dalam banyak pesan", "a common word: its root stands in many messages"),
    NOT_ONE_WORD("ejaan harus satu kata", "a spelling is one word"),
    READ_ALREADY("kata ini sudah dibaca sebagai kata lain", "this word is read as another one already"),
    UNKNOWN_MEANING("artinya memuat kata yang tidak dikenal", "it stands for a word that is not known"),
    DUPLICATE("sudah ada", "is there already"),
    SHIPPED_ALREADY("sudah dibawa program", "comes with the program already"),
    CONTRADICTS(
            "bertentangan dengan entri lain; hapus yang lain itu lebih dahulu",
            "contradicts another entry; remove that one first"),
    NOT_SHIPPED("bukan frasa yang dibawa program", "not a phrase that comes with the program"),
    NOT_THERE("tidak ada dalam versi yang berlaku", "not in the version in force"),
    TOO_MANY("kosakata sudah memuat 500 entri", "the vocabulary holds 500 entries already");

    private final String inIndonesian;
    private final String inEnglish;

    EntryFault(String inIndonesian, String inEnglish) {
        this.inIndonesian = inIndonesian;
        this.inEnglish = inEnglish;
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("en") ? inEnglish : inIndonesian;
    }
}
