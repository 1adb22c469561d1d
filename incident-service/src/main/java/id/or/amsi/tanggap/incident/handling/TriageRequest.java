package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import jakarta.validation.constraints.NotNull;

/// @param branch INTERNAL if the alleged actor belongs to the outlet
/// @param ownContent the outlet's own platform carries the content
public record TriageRequest(
        @NotNull Severity severity, @NotNull Branch branch, boolean ownContent) {}
