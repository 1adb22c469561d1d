package id.or.amsi.tanggap.sop.uptake;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads which outlets use which version of a template; the database shows it to the association alone.
@ApplicationScoped
class Uptakes {
    private final Session database;
    private final Clock clock;

    Uptakes(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// By public id.
    @Transactional
    Page<UptakeLine> of(String templateKey, UptakeFilter filter, PageParams page) {
        List<UptakeLine> lines = database
                .createNativeQuery(
                        "select * from sop.uptake(:template, :at, :chapter, :version, :late, :after, :most)",
                        Tuple.class)
                .setParameter("template", templateKey)
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("chapter", filter.chapter, UUID.class)
                .setParameter("version", filter.version, Integer.class)
                .setParameter("late", filter.late, Boolean.class)
                .setParameter("after", Objects.requireNonNullElse(page.after(), ""))
                .setParameter("most", page.limit() + 1)
                .getResultList()
                .stream()
                .map(Uptakes::line)
                .toList();
        return Page.of(lines, page.limit(), UptakeLine::publicId);
    }

    /// The newest version first; all on one page: outlets stand on few versions.
    @Transactional
    Page<AdoptionLine> byVersion(String templateKey, @Nullable UUID chapter) {
        List<AdoptionLine> lines = database
                .createNativeQuery("select * from sop.adoption(:template, :at, :chapter)", Tuple.class)
                .setParameter("template", templateKey)
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("chapter", chapter, UUID.class)
                .getResultList()
                .stream()
                .map(row -> new AdoptionLine(
                        row.get("version", Integer.class),
                        row.get("outlets", Integer.class),
                        row.get("published", Integer.class),
                        row.get("late", Integer.class)))
                .toList();
        return new Page<>(lines, null);
    }

    private static UptakeLine line(Tuple row) {
        return new UptakeLine(
                row.get("public_id", String.class),
                row.get("name", String.class),
                row.get("chapter_id", UUID.class),
                row.get("newest", Integer.class),
                row.get("in_use", Integer.class),
                row.get("drafted", Integer.class),
                row.get("proposal", String.class),
                row.get("adopt_by", LocalDate.class),
                row.get("late", Boolean.class));
    }
}
