package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Holds a draft against the floor and against the people as they are now: who was appointed may have left since.
@ApplicationScoped
public class CheckSop {
    private final Members members;
    private final CallerLanguage language;

    CheckSop(Members members, CallerLanguage language) {
        this.members = members;
        this.language = language;
    }

    /// @throws RefusedException with the findings that block, if there are any
    public void require(SopVersion draft) {
        List<FindingAnswer> blocking =
                findings(draft).stream().filter(FindingAnswer::blocking).toList();
        if (!blocking.isEmpty()) {
            throw new RefusedException(new SopRefusal.HasFindings(blocking));
        }
    }

    List<FindingAnswer> findings(SopVersion draft) {
        Document document = CanonicalJson.read(draft.document(), Document.class);
        Appointments appointments = Appointments.read(draft.appointments());
        return notEligible(appointments, document.procedure());
    }

    private List<FindingAnswer> notEligible(Appointments appointments, Procedure procedure) {
        Map<UUID, Member> active = members.active();
        return appointments.all().stream()
                .filter(one -> {
                    Member member = active.get(one.membershipId());
                    Eligibility need = Eligibility.of(one.function(), one.alternate(), procedure.outsideAlternate());
                    return member == null || !need.admits(member);
                })
                .map(this::notEligible)
                .toList();
    }

    private FindingAnswer notEligible(Appointment one) {
        String message = language.locale().equals(Locale.ENGLISH)
                ? one.displayName() + " is no longer an active member with the role for this. Appoint somebody else."
                : one.displayName() + " bukan lagi anggota aktif dengan peran untuk fungsi ini. Tunjuk orang lain.";
        return new FindingAnswer("appointee-not-eligible", null, null, one.function(), null, null, message, true);
    }
}
