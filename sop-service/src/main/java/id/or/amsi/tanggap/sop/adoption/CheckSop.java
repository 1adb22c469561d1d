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
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    CheckSop(FloorRules floor, Templates templates, Members members, CallerLanguage language, Clock clock) {
        this.floor = floor;
        this.templates = templates;
        this.members = members;
        this.language = language;
        this.clock = clock;
    }

    /// Under the law of today.
    ///
    /// @throws RefusedException with the findings that block, if there are any
    public void require(SopVersion draft) {
        require(findings(draft));
    }

    /// Under the law of the day from which it is to count.
    ///
    /// @throws RefusedException with the findings that block, if there are any
    public void require(SopVersion draft, LocalDate effectiveFrom) {
        require(findings(draft, floor.on(effectiveFrom)));
    }

    private static void require(List<FindingAnswer> findings) {
        List<FindingAnswer> blocking =
                findings.stream().filter(FindingAnswer::blocking).toList();
        if (!blocking.isEmpty()) {
            throw new RefusedException(new SopRefusal.HasFindings(blocking));
        }
    }

    List<FindingAnswer> findings(SopVersion draft) {
        return findings(draft, floor.today(clock));
    }

    private List<FindingAnswer> findings(SopVersion draft, FloorRules rules) {
        Document document = CanonicalJson.read(draft.document(), Document.class);
        Document template = CanonicalJson.read(
                templates
                        .require(new TemplateId(draft.templateKey(), draft.templateVersion()))
                        .document(),
                Document.class);
        return findings(draft, document, template, rules);
    }

    /// What would be found under the law of today if the draft read like this and were made from that version of the
    /// template.
    public List<FindingAnswer> findings(SopVersion draft, Document document, Document template) {
        return findings(draft, document, template, floor.today(clock));
    }

    private List<FindingAnswer> findings(SopVersion draft, Document document, Document template, FloorRules rules) {
        Locale locale = language.locale();
        return rules.check(document, template, holders(draft), null).stream()
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
