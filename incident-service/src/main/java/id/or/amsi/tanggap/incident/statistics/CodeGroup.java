package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.procedure.Title;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Five groups of the forms of online gender-based violence. An incident with codes of several groups counts once, in
/// the first of them in this order: then the groups share no incident, and none can be found out by taking figures from
/// each other. The order puts first what asks for the most urgent help.
enum CodeGroup {
    INTIMATE_CONTENT(
            "Konten intim: ancaman, pemerasan, penyebaran, rekayasa",
            "Intimate content: threatened, extorted with, spread, made up",
            KbgoCode.NCII_THREAT,
            KbgoCode.SEXTORTION,
            KbgoCode.NCII,
            KbgoCode.MORPHING),
    OFFLINE("Kekerasan seksual luring yang terkait", "Related sexual violence offline", KbgoCode.OFFLINE_KS),
    PRIVACY(
            "Privasi, identitas, dan akun",
            "Privacy, identity and accounts",
            KbgoCode.DOXING,
            KbgoCode.OUTING,
            KbgoCode.IMPERSONATION,
            KbgoCode.HACKING,
            KbgoCode.STALKING),
    DECEPTION(
            "Pendekatan dan jebakan",
            "Grooming, recruitment and traps",
            KbgoCode.GROOMING,
            KbgoCode.RECRUITMENT,
            KbgoCode.HONEYTRAP),
    ATTACK(
            "Pelecehan, serangan, dan ujaran kebencian",
            "Harassment, attacks and hate",
            KbgoCode.HARASSMENT,
            KbgoCode.TROLLING,
            KbgoCode.DEFAMATION_G,
            KbgoCode.HATE_G,
            KbgoCode.MALICIOUS_DIST);

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Title title;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<KbgoCode> codes;

    CodeGroup(String id, String en, KbgoCode... codes) {
        this.title = new Title(id, en);
        this.codes = Set.of(codes);
    }

    /// The one group that an incident with these codes counts in; none without codes.
    static Optional<CodeGroup> of(Collection<KbgoCode> told) {
        return Arrays.stream(values())
                .filter(group -> told.stream().anyMatch(group.codes::contains))
                .findFirst();
    }

    Title title() {
        return title;
    }
}
