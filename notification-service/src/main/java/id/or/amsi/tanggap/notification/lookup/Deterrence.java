package id.or.amsi.tanggap.notification.lookup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells those who ask for knowledge from those who do harm or look for its pictures. It is asked only about
/// messages that were read as `INFO`, and what it brings is a notice that accuses nobody, so a mistake costs
/// little.
final class Deterrence {
    private static final Pattern SEEKS = words(
            "link|tautan|nyari|cari(in|kan)?|minta|download|donlot|unduh|nonton|grup|grub|"
                    + "group|channel|kanal|telegram|tele|koleksi|full|sensor|bot|aplikasi|apk|app|punya|share|bagi(in)?|beli|jual");
    private static final Pattern MATERIAL =
            words("vid|vids|video(nya)?|vidio(nya)?|v1d(eo)?|rekaman(nya)?|foto(nya)?|pap|"
                    + "konten|film|viral(nya)?|bugil|telanjang|syur|mesum|bokep|intip|ngintip|polos(an)?|anak|bocil");
    private static final Pattern SPIES = words(
            "(me?n?y?|nge)?sadap(in)?|penyadap|nyadap|bobol(in)?|ngebobol|hack|"
                    + "ngehack|liat (chat|wa)|buka (wa|baju)|bajak|ngintip|stalk(ing)?|lacak|tracking|private|diprivate|hapus(in)? baju|hilangin baju");
    /// What is done to somebody, or is their own: they look for help, not for somebody else's pictures.
    private static final Pattern SUFFERS = words(
            "di(sadap|lacak|hack|bobol|intip|bajak|stalk(ing)?|rekam|sebar(in|kan)?|pukul(in|i)?|ancam|ancem|peras)|"
                    + "(foto|video|vidio|vid|rekaman|konten|hp|akun|wa|chat)( (bugil|telanjang|syur|mesum|polos))?"
                    + "( anak)? (aku|saya|sy|gw|gue|gua|ane)|(foto|video|hp|akun|wa|chat)(ku|gue|gw)");
    private static final Pattern WANTS_TO = words(
            "cara|situs|website|ada yg|bisa|gimana|gmn|bagaimana|aplikasi|apk|app|bot|software|bisa (ga|gak|nggak)");
    private static final String SELF = "aku|ku|saya|sy|gw|gue|gua|ane|awak|beta|abdi|kula|i";
    private static final String DID = "(ku|me)?mukul(in|i)?|nampar|tampar|menampar|ngancem|ngancam|mengancam|"
            + "(ku|me)?nyebar(in|kan)?|(ku)?sebar(in|kan)?|maksa|memaksa|khilaf|(ke|ter)lepasan|terlanjur|telanjur|kelewatan|"
            + "dituduh|main tangan|tangan .{0,12}maen|banting|bentak|membentak|ngelecehin|megang2?|pegang|colek|nyolek|"
            + "somasi|iseng|tertarik sama anak|ngatain|ngehina|menghina|(ku)?dorong|(ku)?kunci(in)?|(ku)?cubit|jambak|lempar|"
            + "meluk|siulin|nyiulin|catcalling|godain|fitnah|ikat|nonjok(in)?|gebrak|ngegrepe|lupa diri|ss|"
            + "larang|ngecek hp|terus aja|komen(an)? (gue|gw|saya|aku|rasis)|status (gue|gw|lama|saya|aku)|fake";
    private static final Pattern SELF_DID = words("(?:" + SELF + ")(?: [\\p{L}\\p{N}]+){0,4}? (?:" + DID + ")");
    private static final Pattern WORRIES = words(
            "minta maaf|maafin|(di)?penjara|ditangkep|ditangkap|(di)?pidana|dituntut|dihukum|"
                    + "dilapor(in|kan)|(mau|tetep|kalo dia|dia) lapor|laporan(nya)?|cabut laporan|dilacak|kelacak|melanggar hukum|"
                    + "biar (ga|gak|dia|berhenti|mau|laporannya).*|berhenti|ngomong(nya)? apa|konseling|kelas (buat|ngendaliin|mengelola)|"
                    + "terapi|berubah|nyesel|menyesal|somasi|salah(nya)?|kena (ga|gak|berapa|pasal|sanksi|apa|hukum)|bujuk|damai|"
                    + "hrd?|polisi|pengacara|ngebelanya|membela diri|nama baik|baper|toxic|wajar|langkah saya|ngaku|gimana|gmn|harus|sumpah");
    private static final Pattern REPORTS = words(
            "(me|di)?lapor(kan|in)?|laporan|berita|artikel|pasal|uu|aturan|data|tugas|makalah|boleh|hak|menteri|ai|korban|perlindungan|wajib|pr|mitos");
    private static final Pattern ADMITS = words(
            "dituduh|kelepasan|kelewatan|khilaf|lupa diri|cara (berhenti|biar|minta maaf|agar)|(ku|aku|saya) ?(mukul|dorong|cubit|kunci)");

    /// Who looks for something says so in few words.
    private static final int SHORT = 90;

    private Deterrence() {}

    /// Whether the text is of somebody who does harm, or looks for pictures of it.
    static boolean fits(String text) {
        var plain = plain(text);
        return seeks(plain) || spies(plain) || did(plain);
    }

    /// Whether the text looks for pictures of harm.
    static boolean seeksMaterial(String text) {
        return seeks(plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean seeks(String text) {
        return text.length() <= SHORT
                && has(SEEKS, text)
                && has(MATERIAL, text)
                && !has(REPORTS, text)
                && !has(SUFFERS, text);
    }

    private static boolean spies(String text) {
        return has(SPIES, text) && has(WANTS_TO, text) && !has(SUFFERS, text);
    }

    private static boolean did(String text) {
        return has(WORRIES, text) && (has(SELF_DID, text) || has(ADMITS, text));
    }

    private static boolean has(Pattern words, String text) {
        return words.matcher(text).find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
