package id.or.amsi.tanggap.sop.procedure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an SOP makes people do, by when: the part that drives incidents. Immutable; parse and seal it with
/// [CanonicalJson].
///
/// @param format of this document, 1
/// @param kind of incident, for example `KBGO`
/// @param ladder for every step without its own
/// @param pauseReasons for which clocks may stop; never those that bind the outlet
/// @param consentActions what the affected person may be asked to consent to, one by one
/// @param outsideAlternate key of the function that steps in when nobody else is left
/// @param retention how long a closed case is kept; null in drafts, where the clause on retention says it, and in what
/// was sealed before procedures carried it
public record Procedure(
        int format,
        String kind,
        List<ProcedureFunction> functions,
        List<Step> steps,
        List<Rung> ladder,
        List<Limit> limits,
        List<String> pauseReasons,
        List<String> consentActions,
        List<ExternalMeasure> externalMeasures,
        String outsideAlternate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Retention retention) {
    public Procedure {
        if (format != 1 || kind == null || !kind.matches("[A-Z][A-Z_]{1,39}") || outsideAlternate == null) {
            throw new IllegalArgumentException("a procedure of format 1 needs a kind and an outside alternate");
        }
        functions = List.copyOf(functions);
        steps = List.copyOf(steps);
        ladder = List.copyOf(ladder);
        limits = List.copyOf(limits);
        pauseReasons = List.copyOf(pauseReasons);
        consentActions = List.copyOf(consentActions);
        externalMeasures = List.copyOf(externalMeasures);
        new ProcedureReferences(functions, steps).check(ladder, limits, consentActions, outsideAlternate);
    }

    /// The step with this key.
    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /// The function with this key.
    public Optional<ProcedureFunction> function(String key) {
        return functions.stream().filter(function -> function.key().equals(key)).findFirst();
    }

    /// Functions to which the outlet appoints people.
    @JsonIgnore
    public List<ProcedureFunction> appointedFunctions() {
        return functions.stream().filter(ProcedureFunction::appointed).toList();
    }

    /// The same procedure with another step in the place of the one with its key.
    ///
    /// @throws IllegalArgumentException without such a step
    public Procedure withStep(Step changed) {
        if (step(changed.key()).isEmpty()) {
            throw new IllegalArgumentException("no step " + changed.key());
        }
        return withSteps(steps.stream()
                .map(step -> step.key().equals(changed.key()) ? changed : step)
                .toList());
    }

    /// The same procedure with other steps.
    public Procedure withSteps(List<Step> changed) {
        return new Procedure(
                format,
                kind,
                functions,
                changed,
                ladder,
                limits,
                pauseReasons,
                consentActions,
                externalMeasures,
                outsideAlternate,
                retention);
    }

    /// The same procedure with how long closed cases are kept.
    public Procedure keeping(Retention kept) {
        return new Procedure(
                format,
                kind,
                functions,
                steps,
                ladder,
                limits,
                pauseReasons,
                consentActions,
                externalMeasures,
                outsideAlternate,
                kept);
    }
}
