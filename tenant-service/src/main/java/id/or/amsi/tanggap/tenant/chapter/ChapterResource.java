package id.or.amsi.tanggap.tenant.chapter;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/chapters")
@Tag(name = "Chapters")
class ChapterResource {
    private final KeepChapters chapters;

    ChapterResource(KeepChapters chapters) {
        this.chapters = chapters;
    }

    @GET
    @Operation(summary = "Lists the chapters of the association")
    public Page<ChapterAnswer> listChapters(@Valid @BeanParam PageParams page) {
        return chapters.list(page);
    }

    @POST
    @Idempotent
    @Operation(summary = "Creates a chapter")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ChapterAnswer.class)))
    public Response createChapter(@NotNull @Valid NewChapter chapter) {
        Chapter created = chapters.create(chapter);
        ChapterAnswer answer = created.answer();
        return Response.created(URI.create("/v1/chapters/" + answer.chapterId()))
                .tag(EntityTags.of(created.version()))
                .entity(answer)
                .build();
    }

    @GET
    @Path("{chapterId}")
    @Operation(summary = "Shows a chapter")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChapterAnswer.class)))
    public Response findChapter(@PathParam("chapterId") UUID chapterId) {
        return answer(chapters.find(chapterId));
    }

    @PUT
    @Path("{chapterId}")
    @Operation(summary = "Changes a chapter")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChapterAnswer.class)))
    public Response editChapter(
            @PathParam("chapterId") UUID chapterId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChapterEdit edit) {
        return answer(chapters.edit(chapterId, edit, ifMatch));
    }

    private static Response answer(Chapter chapter) {
        return Response.ok(chapter.answer())
                .tag(EntityTags.of(chapter.version()))
                .build();
    }
}
