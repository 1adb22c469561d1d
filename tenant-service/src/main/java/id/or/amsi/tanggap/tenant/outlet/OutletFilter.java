package id.or.amsi.tanggap.tenant.outlet;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which outlets a list shows; what is not given does not narrow it.
public class OutletFilter {
    @QueryParam("chapter")
    @Nullable
    UUID chapter;

    @QueryParam("state")
    @Nullable
    OutletState state;

    @QueryParam("province")
    @Parameter(description = "the name of a province, e.g. Jawa Barat")
    @Size(max = 60)
    @Nullable
    String province;

    @QueryParam("verification")
    @Nullable
    VerificationStage verification;

    @QueryParam("name")
    @Parameter(description = "how the name begins")
    @Size(max = 200)
    @Nullable
    String name;

    @Nullable
    UUID chapter() {
        return chapter;
    }

    @Nullable
    OutletState state() {
        return state;
    }

    @Nullable
    Province province() {
        String text = province;
        return text == null ? null : Place.province(text);
    }

    @Nullable
    VerificationStage verification() {
        return verification;
    }

    /// A pattern for `like ... escape '!'`.
    String namePattern() {
        String beginning = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
