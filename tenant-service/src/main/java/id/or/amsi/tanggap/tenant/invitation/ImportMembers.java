package id.or.amsi.tanggap.tenant.invitation;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Home;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Invites everybody in a file, or nobody when one line is wrong. A dry run only names what is wrong.
@ApplicationScoped
class ImportMembers {
    private final Memberships memberships;
    private final InviteMember invite;
    private final MemberNews news;

    ImportMembers(Memberships memberships, InviteMember invite, MemberNews news) {
        this.memberships = memberships;
        this.invite = invite;
        this.news = news;
    }

    @Transactional
    ImportReport run(String csv, boolean dryRun, Locale locale) {
        Membership by = memberships.lockAs(Role.OUTLET_ADMIN);
        MemberFile file = MemberFile.read(csv);
        MemberFileCheck check = new MemberFileCheck(new HashSet<>(memberships.mails()));
        file.rows().forEach(check::check);
        List<LineProblem> problems = file.problems().isEmpty() ? check.problems() : file.problems();
        if (dryRun) {
            return report(file, List.of(), problems, locale, true);
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new ImportRefusal.BadLines(
                    problems.size(), problems.getFirst().line()));
        }
        return report(file, inviteAll(check.invitations(), by), problems, locale, false);
    }

    private List<InvitedMember> inviteAll(List<Invitation> invitations, Membership by) {
        Home home = memberships.home();
        List<InvitedMember> invited = invitations.stream()
                .map(invitation -> invite.add(invitation, by, home))
                .toList();
        news.reconcile();
        return invited;
    }

    private static ImportReport report(
            MemberFile file, List<InvitedMember> invited, List<LineProblem> problems, Locale locale, boolean dryRun) {
        int proposals =
                invited.stream().mapToInt(member -> member.proposals().size()).sum();
        return new ImportReport(
                dryRun,
                file.rows().size(),
                invited.size(),
                proposals,
                problems.stream().map(problem -> problem.said(locale)).toList());
    }
}
