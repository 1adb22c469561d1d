package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.ProcedureFunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who fills the functions: a person and another alternate in each, and one person outside the management
/// who steps in when nobody else is left.
record HolderFloor(Procedure procedure, List<Holder> holders) {
    private static final String DIRECTORATE = "directorate";

    void check(Report report) {
        for (ProcedureFunction function : procedure.appointedFunctions()) {
            if (function.key().equals(procedure.outsideAlternate())) {
                checkOutsideAlternate(function, report);
            } else {
                checkFunction(function, report);
            }
        }
        holders.stream().filter(holder -> !fits(holder)).forEach(holder -> unfit(holder, report));
    }

    private void checkOutsideAlternate(ProcedureFunction function, Report report) {
        if (people(function.key(), false).isEmpty()) {
            refuse(report, "outside-alternate-missing", function);
        }
    }

    private void checkFunction(ProcedureFunction function, Report report) {
        Set<UUID> primaries = people(function.key(), false);
        Set<UUID> alternates = people(function.key(), true);
        if (primaries.isEmpty()) {
            refuse(report, "function-unfilled", function);
        }
        if (alternates.isEmpty()) {
            refuse(report, "alternate-missing", function);
        } else if (primaries.containsAll(alternates)) {
            refuse(report, "alternate-is-same-person", function);
        }
    }

    private Set<UUID> people(String function, boolean alternate) {
        return holders.stream()
                .filter(holder -> holder.function().equals(function) && holder.alternate() == alternate)
                .map(Holder::personId)
                .collect(Collectors.toSet());
    }

    private boolean fits(Holder holder) {
        if (holder.function().equals(procedure.outsideAlternate())) {
            return holder.isHandler()
                    && !holder.isOfManagement()
                    && !holder.roles().contains("EDITOR");
        }
        if (!holder.function().equals(DIRECTORATE)) {
            return holder.isHandler();
        }
        return holder.alternate()
                ? holder.isHandler() && !holder.isOfManagement()
                : holder.roles().contains("DIRECTOR");
    }

    private void unfit(Holder holder, Report report) {
        procedure
                .function(holder.function())
                .filter(ProcedureFunction::appointed)
                .ifPresent(function -> refuse(report, rule(holder), function));
    }

    private String rule(Holder holder) {
        if (holder.function().equals(procedure.outsideAlternate())) {
            return "outside-alternate-unfit";
        }
        if (!holder.function().equals(DIRECTORATE)) {
            return "holder-unfit";
        }
        return holder.alternate() ? "director-alternate-unfit" : "director-unfit";
    }

    private static void refuse(Report report, String rule, ProcedureFunction function) {
        report.refuse(
                Report.Place.function(function.key()),
                rule,
                Map.of(
                        "function",
                        function.title().id(),
                        "functionEn",
                        function.title().en()));
    }
}
