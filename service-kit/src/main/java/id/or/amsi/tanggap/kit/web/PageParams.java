package id.or.amsi.tanggap.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for; used as a `@BeanParam` with `@Valid`.
public class PageParams {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items at most")
    int limit = 50;

    @QueryParam("cursor")
    @Parameter(description = "Where the page starts: `next` of the page before it")
    @Nullable
    String cursor;

    /// How many items: as asked for, and at most `tanggap.limits.page`.
    public int limit() {
        return Math.min(limit, ConfigProvider.getConfig().getValue("tanggap.limits.page", Integer.class));
    }

    /// The position after which the page starts; null for the first page.
    public @Nullable String after() {
        try {
            return cursor == null ? null : new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    /// The position as an id; 400 when the cursor holds none.
    public @Nullable UUID afterId() {
        String after = after();
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }
}
