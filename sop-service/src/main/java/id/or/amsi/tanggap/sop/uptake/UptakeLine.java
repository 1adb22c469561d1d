package id.or.amsi.tanggap.sop.uptake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far an outlet has come with a template.
///
/// @param publicId of the outlet
/// @param chapterId of the association; absent where it is not known yet
/// @param newest version of the template
/// @param inUse the version of the template behind what the outlet has published; before that, behind its draft
/// @param drafted the one behind its draft, if it writes one
/// @param proposal what became of the proposal of the newest version: OPEN, ACCEPTED, DECLINED, SUPERSEDED
/// @param adoptBy the last day on which it may use the version it uses, if there is one
/// @param late whether that day is over, in the outlet's zone
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UptakeLine(
        String publicId,
        String name,
        @Nullable UUID chapterId,
        int newest,
        int inUse,
        @Nullable Integer drafted,
        @Nullable String proposal,
        @Nullable LocalDate adoptBy,
        boolean late) {}
