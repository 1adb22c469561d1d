package id.or.amsi.tanggap.tenant.chapter;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Stores the chapters.
@ApplicationScoped
public class Chapters {
    private final EntityManager database;

    Chapters(EntityManager database) {
        this.database = database;
    }

    /// Whether outlets may be put into this chapter.
    public boolean takesOutlets(UUID chapterId) {
        Chapter chapter = database.find(Chapter.class, chapterId);
        return chapter != null && chapter.active();
    }

    /// The chapters that take outlets, by code.
    public Map<String, UUID> openByCode() {
        return database.createQuery("from Chapter where active", Chapter.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        Chapter::code, chapter -> chapter.answer().chapterId()));
    }

    Chapter require(UUID chapterId) {
        Chapter chapter = database.find(Chapter.class, chapterId);
        if (chapter == null) {
            throw new RefusedException(new NotFound());
        }
        return chapter;
    }

    void add(Chapter chapter) {
        try {
            database.persist(chapter);
            database.flush();
        } catch (ConstraintViolationException taken) {
            throw new RefusedException(new ChapterRefusal.CodeTaken(chapter.code()));
        }
    }

    /// @param after the code that the page starts after; null for the first page
    List<Chapter> page(@Nullable String after, int limit) {
        return database.createQuery("from Chapter where code > :after order by code", Chapter.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    void flush() {
        database.flush();
    }
}
