package id.or.amsi.tanggap.sop.procedure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What must be there before a step can be completed.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Gate.Consent.class, name = "CONSENT"),
    @JsonSubTypes.Type(value = Gate.Done.class, name = "STEP")
})
public sealed interface Gate {
    /// The affected person's written consent to this one action, one of [Procedure#consentActions].
    record Consent(String action) implements Gate {
        public Consent {
            if (action == null || action.isBlank()) {
                throw new IllegalArgumentException("a consent needs an action");
            }
        }
    }

    /// Another step, done or skipped with a reason: evidence comes before blocking and deleting.
    record Done(String step) implements Gate {
        public Done {
            if (step == null || step.isBlank()) {
                throw new IllegalArgumentException("a gate needs a step");
            }
        }
    }
}
