package id.or.amsi.tanggap.notification.news;

import id.or.amsi.tanggap.notification.delivery.News;
import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.Subject;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// News of the association for outlets that their people do not have yet. Kept by the association, read across tenants
/// by the role for jobs: ids and kinds, nothing else.
@ApplicationScoped
class OutletNews {
    private static final String WAITING = """
            select tenant_id, event_id, outlet_id, kind, subject_id from notification.outlet_news
            order by heard_at limit ?""";

    private final EntityManager entities;
    private final AgroalDataSource jobs;
    private final Clock clock;

    OutletNews(EntityManager entities, @DataSource("jobs") AgroalDataSource jobs, Clock clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// News on its way.
    ///
    /// @param teller the association
    record Waiting(UUID teller, UUID outlet, News news) {}

    /// In the name of the association that told it.
    void add(UUID outlet, News news) {
        entities.createNativeQuery("""
                        insert into notification.outlet_news (event_id, outlet_id, kind, subject_id, heard_at)
                        values (:event, :outlet, :kind, :subject, :now)""")
                .setParameter("event", news.eventId())
                .setParameter("outlet", outlet)
                .setParameter("kind", news.kind().name())
                .setParameter("subject", news.subject().id())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// In the name of the association: the outlet has it.
    void remove(Waiting told) {
        entities.createNativeQuery(
                        "delete from notification.outlet_news where event_id = :event and outlet_id = :outlet")
                .setParameter("event", told.news().eventId())
                .setParameter("outlet", told.outlet())
                .executeUpdate();
    }

    /// What was heard first comes first.
    List<Waiting> waiting(int atMost) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, atMost);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    News news = News.of(
                            row.getString("event_id"),
                            NoticeKind.valueOf(row.getString("kind")),
                            Subject.of(row.getObject("subject_id", UUID.class)));
                    waiting.add(new Waiting(
                            row.getObject("tenant_id", UUID.class), row.getObject("outlet_id", UUID.class), news));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("news for outlets could not be read", e);
        }
    }
}
