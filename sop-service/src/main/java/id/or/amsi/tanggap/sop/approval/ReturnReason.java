package id.or.amsi.tanggap.sop.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is to be changed before a director approves; the outlet's editors read it.
public record ReturnReason(
        @Schema(examples = "Tambahkan kanal pelaporan kedua") @NotBlank @Size(max = 2000)
        String reason) {}
