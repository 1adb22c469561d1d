package id.or.amsi.tanggap.kit.tenancy;

import id.or.amsi.tanggap.kit.tenancy.Permission.Anyone;
import id.or.amsi.tanggap.kit.tenancy.Permission.Member;
import id.or.amsi.tanggap.kit.tenancy.Permission.Person;
import id.or.amsi.tanggap.kit.tenancy.Permission.Roles;
import id.or.amsi.tanggap.kit.tenancy.Permission.Service;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Decides whether a caller may use an operation, and in which scope. Every doubt is a refusal.
record Admission(Set<String> secondFactorRoles, BiFunction<String, UUID, Optional<Access>> accesses) {
    private static final Set<String> ACTING_STATES = Set.of("REGISTERED", "ACTIVE");

    Scope admit(Permission permission, @Nullable Caller caller) {
        return switch (permission) {
            case Anyone() -> Scope.nothing();
            case Service(String role) -> service(present(caller), role);
            case Person() -> person(present(caller), Set.of("INVITED", "ACTIVE"));
            case Member() -> person(present(caller), Set.of("ACTIVE"));
            case Roles(Set<String> roles) -> roles(present(caller), roles);
        };
    }

    private static Caller present(@Nullable Caller caller) {
        if (caller == null) {
            throw AdmissionRefusal.TOKEN_REQUIRED.thrown();
        }
        return caller;
    }

    private static Scope service(Caller caller, String role) {
        if (!caller.serviceRoles().contains(role)) {
            throw AdmissionRefusal.ROLE_MISSING.thrown();
        }
        return Scope.nothing();
    }

    private Scope person(Caller caller, Set<String> membershipStates) {
        return scope(caller, access(caller, membershipStates));
    }

    private Scope roles(Caller caller, Set<String> needed) {
        Access access = access(caller, Set.of("ACTIVE"));
        Scope scope = scope(caller, access);
        if (meet(scope.roles(), needed)) {
            return scope;
        }
        throw (meet(access.roles(), needed) ? AdmissionRefusal.SECOND_FACTOR_REQUIRED : AdmissionRefusal.ROLE_MISSING)
                .thrown();
    }

    private Access access(Caller caller, Set<String> membershipStates) {
        UUID person = caller.person();
        String organization = caller.organization();
        if (organization == null || person == null) {
            throw AdmissionRefusal.ORGANISATION_REQUIRED.thrown();
        }
        Access access = accesses.apply(organization, person).orElseThrow(AdmissionRefusal.ORGANISATION_UNKNOWN::thrown);
        if (!ACTING_STATES.contains(access.tenantState())) {
            throw AdmissionRefusal.TENANT_SUSPENDED.thrown();
        }
        String membership = access.membershipState();
        if (membership == null || !membershipStates.contains(membership)) {
            throw ("INVITED".equals(membership)
                            ? AdmissionRefusal.MEMBERSHIP_NOT_ACCEPTED
                            : AdmissionRefusal.NOT_A_MEMBER)
                    .thrown();
        }
        return access;
    }

    private Scope scope(Caller caller, Access access) {
        Umbrella umbrella = access.umbrella() ? Umbrella.HOME : Umbrella.NONE;
        return new Scope(access.tenant(), caller.person(), umbrella, counting(caller, access.roles()));
    }

    private Set<String> counting(Caller caller, Set<String> roles) {
        if (caller.secondFactor()) {
            return roles;
        }
        Set<String> counting = new HashSet<>(roles);
        counting.removeAll(secondFactorRoles);
        return counting;
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
