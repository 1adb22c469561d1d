package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Everything in the shipped templates that can be made softer.
final class Shipped {
    private static final ShippedTemplates SHIPPED = new ShippedTemplates();
    private static final Floors FLOORS = new Floors();
    private static final LawsInForce LAWS = new Laws().on(LocalDate.MAX);

    private Shipped() {}

    static List<Document> templates() {
        return SHIPPED.keys().stream().map(key -> SHIPPED.of(key).orElseThrow()).toList();
    }

    static List<Parameter> parameters() {
        return templates().stream()
                .flatMap(template -> parameters(template).stream())
                .toList();
    }

    static List<Parameter> parameters(Document template) {
        return FLOORS.of(template.kind()).parameters().stream()
                .map(floor -> new Parameter(template, floor))
                .toList();
    }

    static List<BoundClock> boundClocks() {
        return templates().stream()
                .flatMap(template -> template.procedure().steps().stream().flatMap(step -> bound(template, step)))
                .toList();
    }

    private static Stream<BoundClock> bound(Document template, Step step) {
        return IntStream.range(0, step.clocks().size())
                .filter(place -> step.clocks().get(place).binding() != null)
                .mapToObj(place -> new BoundClock(template, step, place));
    }

    /// Steps with deadlines of the SOP alone.
    static List<OwnStep> ownSteps() {
        return templates().stream()
                .flatMap(template -> template.procedure().steps().stream()
                        .filter(step -> !step.clocks().isEmpty())
                        .filter(step -> step.clocks().stream().allMatch(clock -> clock.binding() == null))
                        .map(step -> new OwnStep(template, step)))
                .toList();
    }

    /// A parameter and what it may not go below.
    record Parameter(Document template, ParameterFloor floor) {
        Bound bound() {
            return Bound.of(floor, floor.law() == null ? null : LAWS.known(floor.law()));
        }

        boolean isNamedBy(Finding finding) {
            return floor.clause().equals(finding.clauseId())
                    && finding.message().id().contains(floor.parameter());
        }

        boolean refuses() {
            return floor.law() == null || LAWS.known(floor.law()).refuses();
        }

        @Override
        public String toString() {
            return template.key() + " " + floor.clause() + " " + floor.parameter() + " " + floor.rule();
        }
    }

    /// @param place of the clock in its step
    record BoundClock(Document template, Step step, int place) {
        StepClock clock() {
            return step.clocks().get(place);
        }

        LawRow row() {
            return LAWS.known(Objects.requireNonNull(clock().binding()));
        }

        @Override
        public String toString() {
            return template.key() + " " + step.key() + " " + place;
        }
    }

    record OwnStep(Document template, Step step) {
        @Override
        public String toString() {
            return template.key() + " " + step.key();
        }
    }
}
