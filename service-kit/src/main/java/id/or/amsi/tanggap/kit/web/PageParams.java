package id.or.amsi.tanggap.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for; used as a `@BeanParam` with `@Valid`.
public class PageParams {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(100)
    int limit = 50;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /// How many items, 1 to 100.
    public int limit() {
        return limit;
    }

    /// The position after which the page starts; null for the first page.
    public @Nullable String after() {
        return cursor == null ? null : new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    }

    static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }
}
