package id.or.amsi.tanggap.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a notice is about, in ids.
///
/// @param id of the SOP, call, session, membership or incident, as the notice's kind says
/// @param role of a role change
/// @param stepKey of an incident's step, with its occurrence (1 is the first)
/// @param rung of the step's ladder, 0 is the reminder
@Embeddable
public record Subject(
        @Column(name = "subject_id", updatable = false) UUID id,
        @Column(name = "role", updatable = false) @Nullable String role,

        @Column(name = "step_key", updatable = false) @Nullable
        String stepKey,

        @Column(name = "occurrence", updatable = false) @Nullable
        Integer occurrence,

        @Column(name = "rung", updatable = false) @Nullable Integer rung) {

    private static final Pattern STEP = Pattern.compile("[a-z0-9:-]{1,80}");
    private static final Pattern ROLE = Pattern.compile("[A-Z_]{1,40}");

    public Subject {
        requireForm(STEP, stepKey);
        requireForm(ROLE, role);
    }

    public static Subject of(UUID id) {
        return new Subject(id, null, null, null, null);
    }

    public static Subject role(UUID membership, String role) {
        return new Subject(membership, role, null, null, null);
    }

    public static Subject step(UUID incident, String key, int occurrence) {
        return new Subject(incident, null, key, occurrence, null);
    }

    public Subject atRung(int number) {
        return new Subject(id, role, stepKey, occurrence, number);
    }

    /// What is odd is refused here: to the database it would look like an outage, and the topic would wait.
    private static void requireForm(Pattern form, @Nullable String text) {
        if (text != null && !form.matcher(text).matches()) {
            throw new IllegalArgumentException("a key of an odd form");
        }
    }
}
