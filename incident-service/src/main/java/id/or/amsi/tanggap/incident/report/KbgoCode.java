package id.or.amsi.tanggap.incident.report;

import id.or.amsi.tanggap.incident.procedure.Title;

/// Forms of online gender-based violence, merged from Komnas Perempuan, SAFEnet and PurpleCode. The most frequent ones
/// stand first (SAFEnet, third quarter of 2025), so that lists of choices can keep this order. An incident may have
/// several or none.
public enum KbgoCode {
    NCII_THREAT("Ancaman penyebaran konten intim", "Threat to spread intimate images"),
    SEXTORTION("Pemerasan seksual (sekstorsi)", "Sextortion"),
    NCII("Penyebaran konten intim non-konsensual", "Intimate images spread without consent"),
    DOXING("Doxing: penyebaran data pribadi", "Doxing: personal data spread"),
    HARASSMENT("Pelecehan daring", "Online harassment"),
    MORPHING("Rekayasa gambar atau video seksual (deepfake)", "Sexual images or videos made up (deepfake)"),
    OUTING("Pengungkapan identitas tanpa izin (outing)", "Outing"),
    IMPERSONATION("Akun palsu atau peniruan identitas", "Impersonation"),
    HACKING("Peretasan atau pengambilalihan akun", "Account taken over"),
    STALKING("Penguntitan atau pengawasan siber", "Cyberstalking"),
    TROLLING("Serangan massal (trolling)", "Attack by many (dogpiling)"),
    DEFAMATION_G("Pencemaran nama bernuansa gender", "Gendered defamation"),
    HATE_G("Ujaran kebencian berbasis gender atau seksualitas", "Hate because of gender or sexuality"),
    GROOMING("Pendekatan untuk tujuan seksual (grooming)", "Grooming"),
    RECRUITMENT("Perekrutan atau lowongan palsu", "Recruitment or false job offers"),
    HONEYTRAP("Jebakan asmara (love scam)", "Love scam or honeytrap"),
    MALICIOUS_DIST("Penyebaran konten yang merusak reputasi", "Spreading content that harms a reputation"),
    OFFLINE_KS("Kekerasan seksual luring yang terkait", "Related sexual violence offline");

    private final String id;
    private final String en;

    KbgoCode(String id, String en) {
        this.id = id;
        this.en = en;
    }

    public Title title() {
        return new Title(id, en);
    }
}
