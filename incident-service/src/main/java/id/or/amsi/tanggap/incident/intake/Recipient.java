package id.or.amsi.tanggap.incident.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who may receive a report, as the outlet published it.
///
/// @param ref what a report sends to say that they are involved
/// @param name null without an SOP: nobody was appointed by name
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recipient(String ref, @Nullable String name, List<Title> functions) {}
