package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.sop.procedure.Step;

/// A step whose times or people are others than before; the procedure itself keeps its steps.
public record StepChange(String stepKey, Step before, Step after) {}
