package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.floor.FloorRules;
import id.or.amsi.tanggap.sop.floor.Holder;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.template.TemplateId;
import id.or.amsi.tanggap.sop.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Holds a draft against the floor and against the people as they are now: who was appointed may have left since.
@ApplicationScoped
public class CheckSop {
    private final FloorRules floor;
    private final Templates templates;
    private final Members members;
    private final CallerLanguage language;

    CheckSop(FloorRules floor, Templates templates, Members members, CallerLanguage language) {
        this.floor = floor;
        this.templates = templates;
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
        Document template = CanonicalJson.read(
                templates
                        .require(new TemplateId(draft.templateKey(), draft.templateVersion()))
                        .document(),
                Document.class);
        Locale locale = language.locale();
        return floor.check(document, template, holders(draft), null).stream()
                .map(finding -> FindingAnswer.of(finding, locale))
                .toList();
    }

    private List<Holder> holders(SopVersion draft) {
        Map<UUID, Member> active = members.active();
        return Appointments.read(draft.appointments()).all().stream()
                .map(one -> new Holder(
                        one.function(),
                        one.membershipId(),
                        one.personId(),
                        one.alternate(),
                        Optional.ofNullable(active.get(one.membershipId()))
                                .map(Member::roles)
                                .orElse(Set.of())))
                .toList();
    }
}
