package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.ProcedureFunction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Puts people into functions: active members, with the roles that the function needs, nobody twice.
@ApplicationScoped
class Appoint {
    private final Members members;

    Appoint(Members members) {
        this.members = members;
    }

    /// @throws RefusedException 404 for a function that nobody is appointed to, 422 for somebody who cannot hold it
    Appointments to(Appointments before, String function, Appointees appointees, Procedure procedure) {
        if (procedure.function(function).filter(ProcedureFunction::appointed).isEmpty()) {
            throw new RefusedException(new NotFound());
        }
        Map<UUID, Member> active = members.active();
        List<Appointment> appointed = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (boolean alternate : List.of(false, true)) {
            Eligibility need = Eligibility.of(function, alternate, procedure.outsideAlternate());
            for (Appointees.Person person : alternate ? appointees.alternates() : appointees.people()) {
                UUID membership = person.membershipId();
                Member member = active.get(membership);
                if (member == null || !need.admits(member)) {
                    throw new RefusedException(new SopRefusal.NotEligible(function, membership.toString(), need));
                }
                if (!named.add(membership)) {
                    throw new RefusedException(new SopRefusal.NamedTwice(function, membership.toString()));
                }
                appointed.add(new Appointment(
                        function,
                        membership,
                        member.personId(),
                        person.displayName().strip(),
                        alternate));
            }
        }
        return before.with(function, appointed);
    }
}
