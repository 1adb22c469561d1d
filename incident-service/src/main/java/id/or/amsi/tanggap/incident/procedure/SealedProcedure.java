package id.or.amsi.tanggap.incident.procedure;

import com.fasterxml.jackson.databind.JsonNode;

/// What an event says of one version, checked before it is kept.
///
/// @param contentHash of the whole sealed document, in hex
/// @param procedureHash of the procedure's canonical text, in hex
/// @param procedure in canonical text
record SealedProcedure(
        int version, String kind, String title, String contentHash, String procedureHash, String procedure) {

    /// @throws IllegalArgumentException if the procedure is not what its hash says, or not in the format
    static SealedProcedure of(JsonNode event) {
        String procedure = CanonicalJson.text(event.required("procedure"));
        String hash = text(event, "procedureHash");
        if (!CanonicalJson.hash(procedure).equals(hash)) {
            throw new IllegalArgumentException("a procedure is not what its hash says");
        }
        Procedure read = ProcedureJson.read(procedure, Procedure.class);
        ProcedureJson.read(event.required("title"), Title.class);
        if (!read.kind().equals(text(event, "kind"))) {
            throw new IllegalArgumentException("a procedure is for another kind of incidents");
        }
        return new SealedProcedure(
                event.required("version").intValue(),
                read.kind(),
                event.required("title").toString(),
                text(event, "contentHash"),
                hash,
                procedure);
    }

    private static String text(JsonNode event, String field) {
        return event.required(field).asText();
    }
}
