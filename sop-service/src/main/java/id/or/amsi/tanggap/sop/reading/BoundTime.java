package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.floor.LawRow;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import id.or.amsi.tanggap.sop.publication.CitedLaw;
import java.util.Objects;

/// How a time of an SOP stands to the law that it names. Only a time that is the law's own is said to be set by it.
record BoundTime(StepClock clock, Words words, Citations citations) {

    /// In one sentence; empty for a clock that names no law.
    String text() {
        String id = clock.binding();
        return id == null
                ? ""
                : citations.row(id).map(this::text).orElseGet(() -> words.text("boundCited", citations.of(id)));
    }

    private String text(CitedLaw law) {
        if (law.binding() == null) {
            return words.text("boundCited", law.citation());
        }
        Span limit = law.clock();
        if (limit == null) {
            return words.text("boundOwn");
        }
        return isSetBy(law)
                ? words.text("bound", law.citation())
                : words.text("boundChosen", law.citation(), words.of(limit), words.since(law.triggerEvent()));
    }

    private boolean isSetBy(CitedLaw law) {
        return law.binding() != LawRow.Force.ADVICE
                && law.addressees().contains("OUTLET")
                && new Span(clock.type(), clock.amount()).equals(law.clock())
                && clock.start() == StepClock.Start.OCCURRED
                && Objects.equals(clock.of(), law.triggerEvent());
    }
}
