package id.or.amsi.tanggap.kit.sample;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/kit")
@RunOnVirtualThread
public class NoteResource {
    private final Notes notes;
    private final WriteNote writeNote;
    private final Scopes scopes;

    NoteResource(Notes notes, WriteNote writeNote, Scopes scopes) {
        this.notes = notes;
        this.writeNote = writeNote;
        this.scopes = scopes;
    }

    public record NewNote(@NotBlank @Size(max = 200) String text) {}

    public record NoteAnswer(UUID id, String text) {
        static NoteAnswer of(Note note) {
            return new NoteAnswer(note.id(), note.text());
        }
    }

    @GET
    @Path("/notes")
    public Page<NoteAnswer> listNotes(@Valid @BeanParam PageParams page) {
        return Page.of(
                        notes.pageAfter(page.after(), page.limit() + 1),
                        page.limit(),
                        note -> note.id().toString())
                .map(NoteAnswer::of);
    }

    @POST
    @Path("/notes")
    @Idempotent
    public RestResponse<NoteAnswer> addNote(@NotNull @Valid NewNote body) {
        Note note = writeNote.write(body.text());
        return RestResponse.ResponseBuilder.<NoteAnswer>created(URI.create("/v1/kit/notes/" + note.id()))
                .tag(EntityTags.of(note.version()))
                .entity(NoteAnswer.of(note))
                .build();
    }

    @POST
    @Path("/guarded-notes")
    @Idempotent
    public NoteAnswer addNoteAsGuard(@NotNull @Valid NewNote body) {
        return NoteAnswer.of(writeNote.write(body.text()));
    }

    @GET
    @Path("/notes/{id}")
    public NoteAnswer findNote(@PathParam("id") UUID id) {
        return NoteAnswer.of(notes.findByIdOptional(id).orElseThrow(() -> new RefusedException(new NotFound())));
    }

    @PUT
    @Path("/notes/{id}")
    @Transactional
    public NoteAnswer changeNote(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewNote body) {
        Note note = notes.findByIdOptional(id).orElseThrow(() -> new RefusedException(new NotFound()));
        EntityTags.require(ifMatch, note.version());
        note.rewrite(body.text());
        return NoteAnswer.of(note);
    }

    @GET
    @Path("/me")
    public Scope seeWhoIAm() {
        return scopes.current();
    }

    @GET
    @Path("/public")
    public Map<String, Boolean> seeThePublic() {
        return Map.of(
                "nothing",
                scopes.current().equals(Scope.nothing()),
                "virtual",
                Thread.currentThread().isVirtual());
    }

    @GET
    @Path("/service")
    public Map<String, Long> seeAsService() {
        return Map.of("visible", notes.count());
    }

    @GET
    @Path("/public/failure")
    public void failSomehow() {
        throw new IllegalStateException("secret text of an exception");
    }

    @GET
    @Path("/public/fields")
    public int checkFields(@QueryParam("number") int number) {
        return number;
    }
}
