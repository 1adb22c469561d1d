package id.or.amsi.tanggap.sop.uptake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How many outlets use a version of a template.
///
/// @param version absent for the outlets that have no SOP from this template
/// @param outlets how many use it: in what they published, before that in their draft
/// @param published how many of them have published an SOP from the template
/// @param late for how many of them the last day to use it is over
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptionLine(@Nullable Integer version, int outlets, int published, int late) {}
