package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.ProcedureFunction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// People in the functions of an SOP.
final class Appointed {
    private Appointed() {}

    /// Everybody whom the KBGO template wants, with the roles that they need.
    static List<Holder> everybody() {
        return everybody(AnSop.KBGO);
    }

    /// The same for any template.
    static List<Holder> everybody(Document template) {
        List<Holder> holders = new ArrayList<>();
        for (ProcedureFunction function : template.procedure().appointedFunctions()) {
            boolean directorate = function.key().equals("directorate");
            holders.add(holder(
                    function.key(), directorate ? "director" : "ani", false, directorate ? "DIRECTOR" : "HANDLER"));
            if (!function.key().equals("outside-alternate")) {
                holders.add(holder(function.key(), "budi", true, "HANDLER"));
            }
        }
        return holders;
    }

    static Holder holder(String function, String person, boolean alternate, String... roles) {
        UUID id = UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8));
        return new Holder(function, id, id, alternate, Set.of(roles));
    }
}
