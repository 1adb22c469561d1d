package id.or.amsi.tanggap.notification.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the API description shows a page of HSDS: services as the specification and the profile have them.
///
/// @param version of HSDS
/// @param profile ours
/// @param contents services with everything of them inside
@Schema(
        name = "HelpHsdsPage",
        description = "Open Referral HSDS 3.0 with the profile in docs/reference/HELP-EXCHANGE.md")
record HsdsPage(
        @Schema(examples = "3.0") String version,

        @Schema(examples = "tag:amsi.or.id,2026:tanggap/hsds-profile/1")
        String profile,

        List<Object> contents) {
    HsdsPage {
        contents = List.copyOf(contents);
    }
}
