package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.notification.resource.Said;

/// What can be wrong with a place of a file.
enum Fault {
    UNREADABLE("berkas tidak dapat dibaca mulai baris ini", "the file cannot be read from this row on"),
    COLUMN_MISSING("kolom ini tidak ada", "this column is missing"),
    COLUMN_UNKNOWN("kolom ini tidak dikenal", "this column is not known"),
    COLUMN_TWICE("kolom ini ada dua kali", "this column is there twice"),
    TOO_MANY("terlalu banyak; bagilah berkas ini", "too many; divide the file"),
    TOO_LONG("terlalu panjang", "too long"),
    REQUIRED("wajib diisi", "is required"),
    BOTH_LANGUAGES("isi dalam kedua bahasa, atau kosongkan keduanya", "fill in both languages, or neither"),
    FORMULA(
            "rumus tidak diterima; awali dengan tanda petik (')",
            "formulas are not taken; put an apostrophe (') first"),
    NOT_AN_ID("hanya huruf kecil, angka, dan tanda hubung", "small letters, digits and hyphens only"),
    NOT_A_WORD("bukan salah satu pilihan", "not one of the choices"),
    NOT_HOURS(
            "tulis seperti: Sen-Jum 09:00-15:00; Sab 09:00-12:00", "write like: Sen-Jum 09:00-15:00; Sab 09:00-12:00"),
    NO_ZONE("isi WIB, WITA, atau WIT", "say WIB, WITA or WIT"),
    NO_USUAL_WEEK("isi juga jam pada pekan biasa", "say the hours of the usual week too"),
    NOT_A_DATE("tulis tahun-bulan-hari", "write year-month-day"),
    NOT_A_CHECK(
            "tanggal periksa, pemeriksa, dan akhirnya: isi semua atau kosongkan semua, paling lama 90 hari",
            "day, person and end of the check: all or none, 90 days at most"),
    NOT_A_CONTACT("kontak ini tidak lengkap atau bentuknya salah", "this contact is not complete, or not of its form"),
    NOT_A_SERVICE("layanan ini tidak lengkap atau bentuknya salah", "this service is not complete, or not of its form"),
    DIFFERS("berbeda dengan baris pertama layanan ini", "differs from the first row of this service"),
    TWICE("sudah ada di baris lain", "is in another row already"),
    CHANGED_MEANWHILE(
            "layanan ini sudah ada dan berbeda; ekspor lagi, lalu ubah di sana",
            "this service exists and differs; export again and change it there"),
    OF_ANOTHER_VERSION(
            "layanan ini ditulis versi program yang lain dan tidak dapat dibaca di sini",
            "another version of the program wrote this service, and it cannot be read here"),
    NO_EMERGENCY_NUMBER("nomor darurat layanan ini tidak boleh hilang", "this service must keep its emergency number"),
    NOT_A_LIST("harus berupa daftar", "must be a list"),
    NOT_A_PAGE(
            "isi alamat halaman (https://...) tanpa nomor sambung; tautan obrolan bukan halaman",
            "say the address of a page (https://...) and nothing to dial; a link to a chat is no page"),
    NOT_AN_EMERGENCY(
            "bukan nomor darurat yang dibawa program; kosongkan",
            "not an emergency number that comes with the program; leave it empty"),
    OTHER_PROFILE("bukan HSDS 3 dengan profil ini", "not HSDS 3 with this profile");

    private final String inIndonesian;
    private final String inEnglish;

    Fault(String inIndonesian, String inEnglish) {
        this.inIndonesian = inIndonesian;
        this.inEnglish = inEnglish;
    }

    Said words() {
        return new Said(inIndonesian, inEnglish);
    }
}
