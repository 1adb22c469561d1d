package id.or.amsi.tanggap.tenant.invitation;

import id.or.amsi.tanggap.tenant.member.Profile;
import id.or.amsi.tanggap.tenant.member.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns the lines of a file into invitations and names everything that is wrong with them.
final class MemberFileCheck {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]{2,}");
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[\\s|,;]+");
    private static final Set<Role> ROLES =
            Set.of(Role.OUTLET_ADMIN, Role.DIRECTOR, Role.EDITOR, Role.HANDLER, Role.STAFF);

    private final Set<String> taken;
    private final Set<String> seen = new HashSet<>();
    private final List<Invitation> invitations = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();

    /// @param taken the addresses of present members, in lower case
    MemberFileCheck(Set<String> taken) {
        this.taken = taken;
    }

    void check(MemberFile.Row row) {
        int before = problems.size();
        String name = row.field("name");
        String email = row.field("email").toLowerCase(Locale.ROOT);
        String language = row.field("language").toLowerCase(Locale.ROOT);
        Set<Role> roles = roles(row);
        require(row, "name", name.length() <= 120 && name.matches(Profile.NAME), "name");
        require(row, "language", language.matches(Profile.LANGUAGE), "language");
        if (require(row, "email", email.length() <= 254 && EMAIL.matcher(email).matches(), "email")) {
            require(row, "email", !taken.contains(email), "email-taken");
            require(row, "email", seen.add(email), "email-twice");
        }
        if (problems.size() == before) {
            invitations.add(new Invitation(name, email, language, roles, false));
        }
    }

    private Set<Role> roles(MemberFile.Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> words = BETWEEN_ROLES
                .splitAsStream(row.field("roles").toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            role(word).ifPresentOrElse(roles::add, () -> require(row, "roles", false, "role-unknown"));
        }
        require(row, "roles", !words.isEmpty(), "role-missing");
        boolean conflict = roles.stream().anyMatch(role -> roles.stream().anyMatch(role::excludes));
        require(row, "roles", !conflict, "roles-exclude");
        return roles;
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(word) && ROLES.contains(role))
                .findFirst();
    }

    private boolean require(MemberFile.Row row, String column, boolean fine, String reason) {
        if (!fine) {
            problems.add(new LineProblem(row.line(), column, reason));
        }
        return fine;
    }

    List<Invitation> invitations() {
        return List.copyOf(invitations);
    }

    List<LineProblem> problems() {
        return List.copyOf(problems);
    }
}
