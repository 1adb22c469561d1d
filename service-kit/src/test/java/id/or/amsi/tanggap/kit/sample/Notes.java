package id.or.amsi.tanggap.kit.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    List<Note> pageAfter(@Nullable String id, int limit) {
        UUID after = id == null ? new UUID(0, 0) : UUID.fromString(id);
        return find("id > ?1 order by id", after).range(0, limit - 1).list();
    }
}
