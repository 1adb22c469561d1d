package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.tenancy.Umbrella;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Text;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Templates of one test alone, put where published ones stand and told to no other service. They cannot be published:
/// a kind has one key.
@Unremovable
@ApplicationScoped
public class StoredTemplates {
    private static final Scope ASSOCIATION = new Scope(UUID.randomUUID(), UUID.randomUUID(), Umbrella.HOME, Set.of());

    private final Templates templates;
    private final Scopes scopes;
    private final Clock clock;

    StoredTemplates(Templates templates, Scopes scopes, Clock clock) {
        this.templates = templates;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// @param adoptBy null for a version that binds nobody
    /// @return the version it is stored as
    public int add(Document document, @Nullable LocalDate adoptBy) {
        return scopes.within(
                ASSOCIATION, () -> QuarkusTransaction.requiringNew().call(() -> stored(document, adoptBy)));
    }

    private int stored(Document document, @Nullable LocalDate adoptBy) {
        int before =
                templates.newest(document.key()).map(TemplateVersion::version).orElse(0);
        TemplateVersion version = new TemplateVersion(
                new TemplateId(document.key(), before + 1),
                TemplateContent.of(document),
                scopes.person(),
                clock.instant());
        version.announce(new Text("Diperbarui.", "Updated."), adoptBy);
        templates.add(version);
        return version.version();
    }
}
