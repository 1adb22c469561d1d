package id.or.amsi.tanggap.notification.directory;

import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.Subject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which services of the directory are asked for; used as a `@BeanParam` with `@Valid`.
class DirectoryQuery {
    @QueryParam("topic")
    @Parameter(description = "What the service helps with")
    @Nullable
    Subject topic;

    @QueryParam("region")
    @Pattern(regexp = "ID-[A-Z]{2}")
    @Parameter(description = "Province (ISO 3166-2): its own services, and those of the whole country")
    @Nullable
    String region;

    @QueryParam("audience")
    @Pattern(regexp = "(?i)child|woman|man|adult|journalist|disability|lgbt")
    @Parameter(description = "Who asks: child, woman, man, adult, journalist, disability or lgbt")
    @Nullable
    String audience;

    @QueryParam("openNow")
    @DefaultValue("false")
    @Parameter(description = "Only services of which it is known that somebody answers now")
    boolean openNow;

    boolean matches(HelpResource resource, Instant now, HelpResources resources) {
        return (topic == null || resource.topics().contains(topic))
                && (region == null || resource.serves(Region.find(region)))
                && (audience == null || resource.isFor(asking(audience)))
                && (!openNow || isOpen(resource, now, resources));
    }

    private static Set<Audience> asking(String word) {
        return Audience.find(word.toLowerCase(Locale.ROOT))
                .map(EnumSet::of)
                .orElseGet(() -> EnumSet.noneOf(Audience.class));
    }

    private static boolean isOpen(HelpResource resource, Instant now, HelpResources resources) {
        return resource.shown(resources.today()).stream()
                .anyMatch(channel -> Boolean.TRUE.equals(channel.openAt(now, resources.days())));
    }
}
