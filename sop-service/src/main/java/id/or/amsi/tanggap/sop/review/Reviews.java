package id.or.amsi.tanggap.sop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Reads when SOPs are to be reviewed. The database reckons what is late, once for everybody who asks.
@ApplicationScoped
public class Reviews {
    private final Session database;
    private final Clock clock;

    Reviews(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Those of the acting outlet by SOP; one without a published version has none.
    public Map<UUID, Review> own() {
        return database.createNativeQuery("""
                        select sop_id, version, next_review_at, days_left, late from sop.reviews(:at)
                        where tenant_id = app.current_tenant()""", Tuple.class).setParameter("at", now()).getResultList().stream()
                .map(Reviews::review)
                .collect(Collectors.toMap(Review::sopId, Function.identity()));
    }

    /// The acting outlet's of one SOP, if a version of it is published.
    public Optional<Review> of(UUID sopId) {
        return database.createNativeQuery("""
                        select sop_id, version, next_review_at, days_left, late from sop.reviews(:at)
                        where tenant_id = app.current_tenant() and sop_id = :sop""", Tuple.class)
                .setParameter("at", now())
                .setParameter("sop", sopId)
                .getResultStream()
                .findFirst()
                .map(Reviews::review);
    }

    /// What the caller may see, by outlet and kind: one more than asked for, if there are more.
    List<ReviewLine> seen(ReviewFilter filter, String afterOutlet, String afterKind, int most) {
        return database
                .createNativeQuery(
                        "select * from sop.reviews_seen(:at, :chapter, :late, :within, :kind, :afterOutlet, :afterKind, :most)",
                        Tuple.class)
                .setParameter("at", now())
                .setParameter("chapter", filter.chapter, UUID.class)
                .setParameter("late", filter.late, Boolean.class)
                .setParameter("within", filter.within, Integer.class)
                .setParameter("kind", filter.kind, String.class)
                .setParameter("afterOutlet", afterOutlet)
                .setParameter("afterKind", afterKind)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(Reviews::line)
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Review review(Tuple row) {
        return new Review(
                row.get("sop_id", UUID.class),
                row.get("version", Integer.class),
                row.get("next_review_at", LocalDate.class),
                row.get("days_left", Integer.class),
                row.get("late", Boolean.class));
    }

    private static ReviewLine line(Tuple row) {
        return new ReviewLine(
                row.get("public_id", String.class),
                row.get("name", String.class),
                row.get("chapter_id", UUID.class),
                row.get("sop_id", UUID.class),
                row.get("version", Integer.class),
                row.get("kind", String.class),
                row.get("next_review_at", LocalDate.class),
                row.get("days_left", Integer.class),
                row.get("late", Boolean.class));
    }
}
