package id.or.amsi.tanggap.tenant.outlet;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the secretariat sends to change an outlet: all of it, as in a PUT.
public record OutletEdit(
        @Schema(examples = "Kabar Bunga") @NotBlank @Size(max = 200)
        String name,

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

    static final String PHONE = "\\+?[0-9 ()-]{6,30}";

    OutletDetails checked() {
        Place place = Place.of(province, timeZone);
        return new OutletDetails(
                name.strip(), chapterId, place, contactEmail.strip(), contactPhone, legalEntity.strip());
    }
}
