package id.or.amsi.tanggap.incident.report;

import id.or.amsi.tanggap.incident.procedure.Title;

/// What the person needs now.
public enum Need {
    SAFETY("Rasa aman sekarang", "To be safe now"),
    SOMEBODY_TO_TALK_TO("Teman bicara", "Somebody to talk to"),
    KEEP_EVIDENCE("Bantuan menyimpan bukti", "Help with keeping evidence"),
    TAKE_DOWN("Konten diturunkan", "Content taken down"),
    ACCOUNT_SECURITY("Akun dan perangkat diamankan", "Accounts and devices made safe"),
    LEGAL("Pendampingan hukum", "Legal help"),
    PSYCHOLOGICAL("Pendampingan psikologis", "Psychological help"),
    MEDICAL("Bantuan medis", "Medical help"),
    PROTECTION_AT_WORK("Perlindungan di tempat kerja", "Protection at work"),
    OFFICER_OF_A_GENDER("Memilih gender pendamping", "To choose the companion's gender"),
    INTERPRETER_OR_ACCESS("Juru bahasa atau akses disabilitas", "An interpreter or disability access"),
    ONLY_TO_BE_NOTED("Dicatat saja dahulu", "Only to be noted for now");

    private final String id;
    private final String en;

    Need(String id, String en) {
        this.id = id;
        this.en = en;
    }

    public Title title() {
        return new Title(id, en);
    }
}
