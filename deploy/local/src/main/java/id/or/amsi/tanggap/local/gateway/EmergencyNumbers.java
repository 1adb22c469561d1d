package id.or.amsi.tanggap.local.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The numbers that notification-service would show, for when it cannot be reached: in the form and order in which it
/// shows them, with their sources. Nobody here knows whether they were checked.
final class EmergencyNumbers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String KNOWN = "general knowledge";

    private EmergencyNumbers() {}

    static ArrayNode all() {
        var all = JSON.arrayNode();
        add(all, "112", "112", KNOWN, "H", "darurat, bila sudah ada di wilayahmu", "emergency, where available");
        add(all, "110", "110", KNOWN, "H", "polisi", "police");
        add(all, "119", "119", KNOWN, "H", "ambulans", "ambulance");
        add(
                all,
                "129",
                "129",
                "jakarta365, February 2026",
                "H",
                "SAPA: kekerasan terhadap perempuan dan anak, 24 jam",
                "SAPA: violence against women and children, 24 hours");
        add(
                all,
                "119 ext 8",
                "119,8",
                "general knowledge; speed: murianetwork, 20 December 2025",
                "M",
                "krisis psikologis, jawaban bisa lama",
                "psychological crisis, answers may be slow");
        return all;
    }

    /// @param confidence of the source, as in the registry: `H`, `M` or `L`
    private static void add(
            ArrayNode all, String number, String dial, String source, String confidence, String id, String en) {
        var line = all.addObject()
                .put("number", number)
                .put("dial", dial)
                .put("source", source)
                .put("confidence", confidence)
                .putNull("checkedAt");
        line.putObject("title").put("id", id).put("en", en);
        line.putObject("checked").put("id", "belum diperiksa").put("en", "not checked yet (belum diperiksa)");
    }
}
