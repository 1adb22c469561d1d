package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A clause of the outlet's own.
///
/// @param chapter its id, or `l` for the attachments
/// @param after id of the clause behind which it stands; absent for the end of the chapter
/// @param title Indonesian
/// @param titleEn the same in English; the Indonesian one is shown where it is absent
/// @param text Indonesian, in the Markdown that a clause may have
/// @param textEn the same in English, if there is any
/// @param laws ids of law rows on which it rests; one that is not known is found below the floor
/// @param parameters its values by name; `{name}` in the text stands for one. A help resource that is
///     not known is found below the floor
/// @param step key of the step that it describes; it concerns those who carry that out
public record NewClause(
        @Schema(examples = "c07") @NotNull @Pattern(regexp = "c\\d{2}|l")
        String chapter,

        @Schema(examples = "c07.3") @Size(max = 10) @Nullable
        String after,

        @NotBlank @Size(max = 200) String title,
        @Size(max = 200) @Nullable String titleEn,
        @NotBlank @Size(max = 20_000) String text,
        @Size(max = 20_000) @Nullable String textEn,

        @Size(max = 50) @Nullable List<@NotNull @Size(max = 40) String> laws,

        @Schema(type = SchemaType.OBJECT, examples = "{\"answerWithin\": {\"type\": \"HOURS\", \"amount\": 24}}")
        @Size(max = 50)
        @Nullable
        Map<@NotNull @Pattern(regexp = "[A-Za-z]\\w{0,59}") String, @NotNull Value> parameters,

        @Schema(examples = "secure-evidence") @Size(max = 40) @Nullable
        String step) {

    Clause clause(String id) {
        Text both = new Text(title.strip(), titleEn == null || titleEn.isBlank() ? title.strip() : titleEn.strip());
        Map<String, Value> values = parameters == null ? Map.of() : parameters;
        return new Clause(id, both, text, false, values, laws == null ? List.of() : laws, textEn, step);
    }

    /// Whether the step is one of these, if it describes one.
    boolean describesOneOf(Procedure procedure) {
        return step == null || procedure.step(step).isPresent();
    }

    /// The document with the clause in its place.
    ///
    /// @return null if there is no such place
    @Nullable
    Document addedTo(Document document, Clause clause) {
        try {
            return document.withNewClause(chapter, after, clause);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
