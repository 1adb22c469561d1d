package id.or.amsi.tanggap.tenant.outlet;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the secretariat sends to register an outlet.
public record OutletRegistration(
        @Schema(examples = "Kabar Bunga") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "kabarbunga.example") @NotBlank @Size(max = 200) @Pattern(regexp = OutletRegistration.DOMAIN)
        String domain,

        @NotNull UUID chapterId,

        @Schema(examples = "Jawa Barat") @NotBlank @Size(max = 60)
        String province,

        @Schema(examples = "Asia/Jakarta") @NotBlank @Size(max = 20)
        String timeZone,

        @Schema(examples = "redaksi@kabarbunga.example") @NotBlank @Email @Size(max = 200)
        String contactEmail,

        @Schema(examples = "+62 22 5550100") @Pattern(regexp = OutletEdit.PHONE) @Nullable
        String contactPhone,

        @Schema(examples = "PT Kabar Bunga Nusantara") @NotBlank @Size(max = 200)
        String legalEntity) {

    /// A host name in lower case with at least two labels.
    static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]";

    OutletDetails checked() {
        return new OutletEdit(name, chapterId, province, timeZone, contactEmail, contactPhone, legalEntity).checked();
    }
}
