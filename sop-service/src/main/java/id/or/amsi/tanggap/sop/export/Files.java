package id.or.amsi.tanggap.sop.export;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

/// Files as answers: kept by browsers, and asked for again each time.
final class Files {
    private Files() {}

    static Response answer(ExportedSop file, Request request) {
        EntityTag tag = new EntityTag(file.tag());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && unchanged.build().getStatus() == 412) {
            throw new ClientErrorException(Status.PRECONDITION_FAILED);
        }
        ResponseBuilder answer = unchanged == null
                ? Response.ok(file.bytes(), file.format().mediaType())
                        .tag(tag)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                : unchanged;
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
