package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;

/// As what somebody did something.
public enum ActorRole {
    HANDLER,
    DIRECTOR,
    MEMBER,
    /// whoever reported: neither a pseudonym nor a time is kept of what they do
    SUBMITTER,
    /// the service itself or another one; nobody asked for it
    SERVICE;

    static ActorRole of(Scope scope) {
        Door door = scope.door();
        if (door != null) {
            return door.subject() == null ? SERVICE : SUBMITTER;
        }
        if (scope.person() == null) {
            return SERVICE;
        }
        if (scope.roles().contains("HANDLER")) {
            return HANDLER;
        }
        return scope.roles().contains("DIRECTOR") ? DIRECTOR : MEMBER;
    }
}
