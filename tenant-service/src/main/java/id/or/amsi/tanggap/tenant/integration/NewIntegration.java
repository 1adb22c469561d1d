package id.or.amsi.tanggap.tenant.integration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an administrator sends to let a program act for the outlet.
///
/// @param services the services it may call
/// @param keySet its public keys; without them a secret is made and shown once
public record NewIntegration(
        @Schema(examples = "Chatbot redaksi") @NotBlank @Size(max = 100)
        String name,

        @NotEmpty Set<AllowedService> services,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = NewCredential.KEYS) @Nullable
        JsonNode keySet) {}
