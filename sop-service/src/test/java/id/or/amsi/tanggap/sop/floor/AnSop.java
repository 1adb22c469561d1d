package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// An SOP made from a shipped template, with edits.
final class AnSop {
    static final Document KBGO = new ShippedTemplates().of("kbgo").orElseThrow();

    private Document document;

    private AnSop(Document template) {
        this.document = template;
    }

    static AnSop anSop() {
        return of(KBGO);
    }

    static AnSop of(Document template) {
        return new AnSop(template);
    }

    Document build() {
        return document;
    }

    AnSop text(String clauseId, String text) {
        return clause(clauseId, clause -> clause.edited(text, clause.parameters()));
    }

    AnSop parameter(String clauseId, String name, int number) {
        return value(clauseId, name, new Value.Amount(number));
    }

    AnSop hours(String clauseId, String name, int hours) {
        return value(clauseId, name, new Value.Duration(new Span(Span.Type.HOURS, hours)));
    }

    AnSop value(String clauseId, String name, Value value) {
        return clause(clauseId, clause -> {
            Map<String, Value> parameters = new HashMap<>(clause.parameters());
            parameters.put(name, value);
            return clause.edited(clause.text(), parameters);
        });
    }

    AnSop clause(String clauseId, UnaryOperator<Clause> edit) {
        document = document.withClause(edit.apply(document.clause(clauseId).orElseThrow()));
        return this;
    }

    AnSop without(String clauseId) {
        document = document.withoutClause(clauseId);
        return this;
    }

    AnSop procedure(UnaryOperator<Procedure> edit) {
        document = document.withProcedure(edit.apply(document.procedure()));
        return this;
    }

    AnSop step(String key, UnaryOperator<Step> edit) {
        return procedure(
                procedure -> procedure.withStep(edit.apply(procedure.step(key).orElseThrow())));
    }

    AnSop clock(String step, int place, UnaryOperator<StepClock> edit) {
        return step(step, here -> here.withClock(place, edit.apply(here.clocks().get(place))));
    }
}
