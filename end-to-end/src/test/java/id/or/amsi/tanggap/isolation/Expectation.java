package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.isolation.Caller.Own;
import id.or.amsi.tanggap.isolation.Caller.Proof;
import id.or.amsi.tanggap.isolation.Caller.Side;
import java.util.Optional;
import java.util.Set;

/// What the contracts alone promise a caller of an operation.
sealed interface Expectation {
    Set<String> REFUSALS_AT_THE_DOOR = Set.of(
            "token-required",
            "organisation-required",
            "organisation-unknown",
            "tenant-suspended",
            "not-a-member",
            "membership-not-accepted",
            "second-factor-required",
            "role-missing");

    /// What members read of their own outlet: the association is none, so there is nothing.
    Set<String> OF_ONES_OUTLET = Set.of("findOwnOutlet", "listRecipients", "findSopInForce");

    /// An answer: a success, or for a change a refusal that has to do with the thing and not with the caller.
    record Answered() implements Expectation {
        @Override
        public boolean met(Operation operation, Answer answer) {
            return answer.isSuccess() || (!operation.reads() && isAboutTheThing(answer));
        }

        private static boolean isAboutTheThing(Answer answer) {
            return Set.of(403, 409, 422).contains(answer.status()) && !REFUSALS_AT_THE_DOOR.contains(answer.type());
        }
    }

    /// Turned away before anything is looked at.
    ///
    /// @param type the last part of the problem's type; empty where it does not matter
    record Refused(int status, String type) implements Expectation {
        @Override
        public boolean met(Operation operation, Answer answer) {
            return answer.status() == status && (type.isEmpty() || type.equals(answer.type()));
        }
    }

    /// As if it did not exist.
    record Hidden() implements Expectation {
        @Override
        public boolean met(Operation operation, Answer answer) {
            return answer.status() == 404 && answer.type().equals("not-found");
        }
    }

    /// Not done; the reason is the one for ids that do not exist, which another check compares.
    record NotDone() implements Expectation {
        @Override
        public boolean met(Operation operation, Answer answer) {
            return Set.of(404, 409, 422).contains(answer.status());
        }
    }

    /// The usual answer, or none to a body that holds what nobody asked for.
    record AtMost(Expectation usual) implements Expectation {
        @Override
        public boolean met(Operation operation, Answer answer) {
            return answer.status() == 400 || usual.met(operation, answer);
        }
    }

    boolean met(Operation operation, Answer answer);

    /// What a caller may expect who asks for things of the first outlet.
    static Expectation of(Operation operation, Caller caller) {
        if (operation.row().isFor("anyone")) {
            return new Answered();
        }
        return atTheDoor(operation, caller).orElseGet(() -> inside(operation, caller));
    }

    private static Optional<Expectation> atTheDoor(Operation operation, Caller caller) {
        if (caller.proof() == Proof.NOTHING) {
            return Optional.of(new Refused(401, "token-required"));
        }
        if (caller.proof() == Proof.WORTHLESS || !caller.addresses(operation.service())) {
            return Optional.of(new Refused(401, ""));
        }
        if (operation.row().isFor("service")) {
            return caller.proof() == Proof.SERVICE && caller.holds(operation.service(), operation.serviceRole())
                    ? Optional.empty()
                    : Optional.of(new Refused(403, "role-missing"));
        }
        return membership(operation, caller);
    }

    private static Optional<Expectation> membership(Operation operation, Caller caller) {
        return switch (caller.proof()) {
            case NOTHING, WORTHLESS, NO_ORGANISATION, SERVICE -> Optional.of(new Refused(403, "organisation-required"));
            case SUSPENDED -> Optional.of(new Refused(403, "tenant-suspended"));
            case REMOVED -> Optional.of(new Refused(403, "not-a-member"));
            case INVITED ->
                operation.row().isFor("person")
                        ? Optional.empty()
                        : Optional.of(new Refused(403, "membership-not-accepted"));
            case MEMBER ->
                operation.row().word().isEmpty()
                                && caller.roles().stream()
                                        .noneMatch(operation.row().roles()::contains)
                        ? Optional.of(new Refused(403, "role-missing"))
                        : Optional.empty();
        };
    }

    private static Expectation inside(Operation operation, Caller caller) {
        if (caller.proof() == Proof.SERVICE) {
            return new Answered();
        }
        if ((operation.namesSomethingOfAnOutlet() && !sees(operation, caller))
                || (caller.side() == Side.ASSOCIATION && OF_ONES_OUTLET.contains(operation.id()))) {
            return new Hidden();
        }
        return caller.side() != Side.FIRST && Bodies.nameThings(operation) ? new NotDone() : new Answered();
    }

    private static boolean sees(Operation operation, Caller caller) {
        if (caller.owns().contains(Own.COLLEAGUES)) {
            return operation.isAboutAMember();
        }
        if (operation.needsMentorship()) {
            return caller.owns().contains(Own.MENTORSHIP);
        }
        return caller.side() == Side.FIRST
                && (!operation.needsGrant() || caller.owns().contains(Own.GRANTED_INCIDENT))
                && (!operation.needsOwnReport() || caller.owns().contains(Own.REPORT))
                && (!operation.needsOwnNotice() || caller.owns().contains(Own.NOTICE));
    }
}
