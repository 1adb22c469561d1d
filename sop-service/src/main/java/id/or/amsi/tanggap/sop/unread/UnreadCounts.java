package id.or.amsi.tanggap.sop.unread;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/// Reads the counts; the database shows the association all outlets', and an outlet its own.
@ApplicationScoped
class UnreadCounts {
    private static final String BETWEEN = " ";
    private static final UUID FIRST = new UUID(0, 0);

    private final Session database;

    UnreadCounts(Session database) {
        this.database = database;
    }

    /// By public id and kind.
    @Transactional
    Page<UnreadLine> list(UnreadFilter filter, PageParams page) {
        String[] after = Objects.requireNonNullElse(page.after(), "").split(BETWEEN, 2);
        List<UnreadLine> lines = database
                .createNativeQuery(
                        "select * from sop.unacknowledged(:chapter, :kind, :atLeast, :outlet, :afterKind, :most)",
                        Tuple.class)
                .setParameter("chapter", filter.chapter, UUID.class)
                .setParameter("kind", filter.kind, String.class)
                .setParameter("atLeast", filter.atLeast, Integer.class)
                .setParameter("outlet", after[0])
                .setParameter("afterKind", after.length > 1 ? after[1] : "")
                .setParameter("most", page.limit() + 1)
                .getResultList()
                .stream()
                .map(UnreadCounts::line)
                .toList();
        return Page.of(lines, page.limit(), line -> line.publicId() + BETWEEN + line.kind());
    }

    /// By chapter.
    @Transactional
    Page<ChapterLine> byChapter(String kind, PageParams page) {
        List<ChapterLine> lines = database
                .createNativeQuery("select * from sop.unacknowledged_by_chapter(:kind, :after, :most)", Tuple.class)
                .setParameter("kind", kind)
                .setParameter("after", Objects.requireNonNullElse(page.afterId(), FIRST))
                .setParameter("most", page.limit() + 1)
                .getResultList()
                .stream()
                .map(row -> new ChapterLine(
                        row.get("chapter_id", UUID.class),
                        row.get("outlets", Integer.class),
                        row.get("members", Integer.class),
                        row.get("unacknowledged", Integer.class),
                        row.get("counted_on", LocalDate.class)))
                .toList();
        return Page.of(lines, page.limit(), line -> line.chapterId().toString());
    }

    private static UnreadLine line(Tuple row) {
        return new UnreadLine(
                row.get("public_id", String.class),
                row.get("name", String.class),
                row.get("chapter_id", UUID.class),
                row.get("kind", String.class),
                row.get("version", Integer.class),
                row.get("members", Integer.class),
                row.get("unacknowledged", Integer.class),
                row.get("counted_on", LocalDate.class));
    }
}
