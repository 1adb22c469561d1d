package id.or.amsi.tanggap.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a change needs so that it can succeed, by the operation and by the name of what it asks for. Whatever is not
/// here is made the same for all operations.
final class Groundwork {
    private final Map<String, UnaryOperator<String>> made = new HashMap<>();
    private final Newsroom room;

    Groundwork(Newsroom room, Days days) {
        this.room = room;
        people(new PeopleDesk(room, days));
        association(new AssociationDesk(room, days));
        selection(new AssociationDesk(room, days));
        sops(new SopDesk(room));
        incidents(new CaseDesk(room, days));
    }

    boolean knows(Operation operation, String name) {
        return made.containsKey(operation.id() + " " + name);
    }

    /// @param role of whoever calls
    Optional<String> of(Operation operation, String name, String role) {
        return Optional.ofNullable(made.get(operation.id() + " " + name)).map(maker -> maker.apply(role));
    }

    private void people(PeopleDesk people) {
        add("requestAdministratorRecovery lostMembershipId", people::lost);
        add("requestAdministratorRecovery candidateMembershipId", people::candidate);
        made.put("objectToAdministratorRecovery recoveryId", people::asked);
        made.put("confirmAdministratorRecovery recoveryId", people::ripe);
        add("confirmRoleProposal proposalId", people::proposed);
        add("confirmMemberTrust membershipId", people::mistrusted);
        made.put("inviteMember newRole", role -> role.equals("SECRETARIAT") ? "MENTOR" : "STAFF");
        made.put("grantRole role", role -> role.equals("SECRETARIAT") ? "SECRETARIAT" : "EDITOR");
        add("appointPeople membershipId", () -> room.memberOf("handler1"));
        add("appointPeople alternateMembershipId", () -> room.memberOf("handler2"));
        add("nameApprovers membershipId", () -> room.memberOf("director"));
    }

    private void association(AssociationDesk association) {
        add("activateOutlet outletId", association::manned);
        add("suspendOutlet outletId", () -> association.outlet("ACTIVE"));
        add("reinstateOutlet outletId", () -> association.outlet("SUSPENDED"));
        add("registerOutlet newDomain", association::newDomain);
        add("importOutlets newDomain", association::newDomain);
        add("confirmHelpProposal changeId", association::helpChange);
        add("checkHelpContact resourceId", association::service);
        add("confirmHelpVocabulary vocabularyChangeId", association::vocabularyChange);
        add("rollBackHelpVocabulary versionToGo", association::versionToGo);
    }

    private void selection(AssociationDesk association) {
        add("applyToCall membershipId", () -> room.memberOf("admin"));
        add("editApplication membershipId", () -> room.memberOf("admin"));
        add("editApplication callId", association::applied);
        add("editApplication tag", () -> "\"0\"");
        add("withdrawApplication callId", association::applied);
        add("scoreApplication callId", association::closed);
        add("decideApplication callId", association::scored);
        add("endSeat callId", association::seated);
        add("replaceMentor callId", association::seated);
        add("recordAttendance sessionId", association::begun);
        for (var operation :
                new String[] {"scoreApplication", "decideApplication", "endSeat", "replaceMentor", "recordAttendance"
                }) {
            add(operation + " outletId", () -> room.outlet.id);
        }
    }

    private void sops(SopDesk sops) {
        for (var edit : new String[] {
            "appointPeople", "nameApprovers", "editClause", "addClause", "arrangeClauses", "editStep", "submitSop"
        }) {
            add(edit + " sopId", () -> sops.in("DRAFT"));
        }
        add("removeClause sopId", sops::withOwnClause);
        add("removeClause clauseId", sops::ownClause);
        add("editClause words", sops::words);
        add("arrangeClauses outline", sops::outline);
        add("returnSop sopId", () -> sops.in("SUBMITTED"));
        add("approveSop sopId", () -> sops.in("SUBMITTED"));
        add("publishSop sopId", () -> sops.in("APPROVED"));
        add("publishSop laterDay", sops::laterDay);
        add("draftNextVersion sopId", () -> sops.in(""));
        add("adoptTemplate newTemplate", sops::newTemplate);
        add("publishTemplate newerTemplate", sops::newerTemplate);
        add("acknowledgeSop hashInForce", sops::hashInForce);
        add("acceptProposal templateProposalId", sops::proposal);
        add("acceptProposal previewHash", sops::previewHash);
        add("previewProposal templateProposalId", sops::proposal);
        add("declineProposal templateProposalId", sops::proposal);
        add("decidePart templateProposalId", sops::contested);
        add("decidePart question", sops::question);
        add("openRound grantId", sops::giveable);
        add("noteClause grantId", sops::withMentor);
        add("liftNote grantId", sops::blocked);
        add("returnRound grantId", sops::withMentor);
        add("answerNote clauseId", sops::noted);
    }

    private void incidents(CaseDesk incidents) {
        for (var step : new String[] {"completeStep", "skipStep"}) {
            made.put(step + " incidentId", role -> role.equals("DIRECTOR") ? room.worked().id : incidents.triaged());
        }
        made.put("extendStep stepKey", role -> role.equals("DIRECTOR") ? "interim-measures" : "examine");
        add("assignStep incidentId", incidents::triaged);
        add("resumeIncident incidentId", incidents::paused);
        add("closeIncident incidentId", incidents::finished);
        add("askForLifting incidentId", incidents::held);
        add("confirmLifting incidentId", incidents::askedToLift);
        add("confirmOwnWithdrawal incidentId", incidents::sleptOver);
        add("confirmWithdrawalByReceipt receipt", incidents::sleptOverReceipt);
        add("confirmDestruction incidentId", incidents::ripe);
    }

    private void add(String key, Supplier<String> maker) {
        made.put(key, role -> maker.get());
    }
}
