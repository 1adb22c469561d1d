package id.or.amsi.tanggap.notification.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever writes versions past the service meets the same order and the same two people.
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class VocabularyRowsServiceTest {
    private static final Path V18 =
            Path.of("src/main/resources/db/migration/V18__versions_count_up_by_one_and_go_back_along_their_line.sql");
    private static final String KITE = """
            [{"kind": "PHRASE", "text": "kertas layang layang", "level": "HELP", "topic": "HATE", "speaker": "NEAR"}]""";

    private final Desk desk = new Desk();

    @BeforeEach
    void open() {
        desk.open();
    }

    @AfterEach
    void clear() throws SQLException {
        desk.clear();
    }

    @Test
    void versionCountsUpByOne() throws SQLException {
        var id = confirmed();
        var next = desk.newest() + 1;

        refused("not the number", of(next + 1, next, id));
        refused("not the number", of(Long.MAX_VALUE, next - 1, id));
        refused("not the number", restored(next + 1, 0, 0, "[]"));
        refused("not the number", restored(Long.MAX_VALUE, 0, 0, "[]"));
        Desk.insert(of(next, next - 1, id));
        refused("not the number", of(next, next - 1, id));

        assertThat(desk.newest()).isEqualTo(next);
    }

    @Test
    void versionNeedsTheProposalOfTwoPeopleAgainstTheOneBefore() throws SQLException {
        desk.publish("kertas kado ungu");
        var open = desk.proposed("kertas kado abu");
        var next = desk.newest() + 1;

        refused("no proposal", of(next, next - 1, open));
        refused("no proposal", version(next, next - 1, null, KITE, null, desk.first(), desk.second()));
        confirm(open);
        refused("no proposal", version(next, next - 1, null, KITE, open, desk.second(), desk.first()));
        base(open, next);
        refused("no proposal", of(next, next - 1, open));
        base(open, next - 1);
        refused("a rollback would not go", of(next, next - 2, open));
        Desk.insert(of(next, next - 1, open));

        assertThat(desk.newest()).isEqualTo(next);
    }

    @Test
    void whatComesBackLiesOnTheWayBackAndIsAsItWas() throws SQLException {
        var kept = desk.publish("kertas kado abu");
        var gone = desk.publish("kertas kado jingga");
        desk.rollBack(gone, false).statusCode(200).body("restores", equalTo(kept));
        var next = gone + 2;

        refused("not what was in force", restored(next, gone, kept, document(gone)));
        desk.publish("kertas kado hijau");
        refused("not what was in force", restored(next + 1, gone, kept, document(gone)));
        refused("not what was in force", restored(next + 1, gone + 1, kept - 1, KITE));
        refused("not what was in force", restored(next + 1, gone + 1, kept, document(gone + 1)));
        refused("not what is shipped", restored(next + 1, 0, 0, KITE));
        refused("not what is shipped", restored(next + 1, 0, kept, "[]"));
        Desk.insert(restored(next + 1, gone + 1, kept - 1, document(gone + 1)));

        desk.show("").statusCode(200).body("version", equalTo(next + 1));
    }

    @Test
    void updateRejectsProposalsThatNobodyCanRead() throws SQLException, IOException {
        var readable = desk.proposed("kertas kado abu");
        var old = desk.proposed("kertas kado jingga");
        Desk.write("""
                update notification.help_vocabulary_proposal
                set effect = '{"crisesLost": 0, "examples": ["\\"sinceShipped\\":"]}' where proposal_id = '%s'""".formatted(old));

        var update = Files.readString(V18);
        Desk.insert(update.substring(update.indexOf("alter table")));

        assertThat(Desk.number("select count(*) from notification.help_vocabulary_proposal"
                        + " where state = 'REJECTED' and proposal_id = '%s'".formatted(old)))
                .isEqualTo(1);
        desk.show("/proposals/" + readable).statusCode(200).body("state", equalTo("OPEN"));
    }

    private String confirmed() throws SQLException {
        var id = desk.proposed("kertas kado abu");
        confirm(id);
        return id;
    }

    private void confirm(String id) throws SQLException {
        Desk.write("""
                update notification.help_vocabulary_proposal
                set state = 'CONFIRMED', decided_by = '%s', decided_at = '2026-01-01' where proposal_id = '%s'""".formatted(desk.second(), id));
    }

    private static void base(String id, int version) throws SQLException {
        Desk.write("update notification.help_vocabulary_proposal set based_on = %d where proposal_id = '%s'"
                .formatted(version, id));
    }

    /// As it stands in the row of another version.
    private static String document(int version) {
        return "' || (select document from notification.help_vocabulary where version = %d) || '".formatted(version);
    }

    private String of(long number, long previous, String proposal) {
        return version(number, previous, null, KITE, proposal, desk.first(), desk.second());
    }

    private String restored(long number, long restores, long previous, String document) {
        return version(number, previous, restores, document, null, null, desk.second());
    }

    private static String version(
            long number,
            long previous,
            @Nullable Long restores,
            String document,
            @Nullable String proposal,
            @Nullable UUID proposedBy,
            UUID publishedBy) {
        return """
                insert into notification.help_vocabulary
                    (version, previous, restores, document, reason, proposal_id, proposed_by, published_by, published_at)
                values (%d, %d, %s, '%s', 'Contoh alasan', %s, %s, '%s', '2026-01-01')""".formatted(number, previous, restores, document, quoted(proposal), quoted(proposedBy), publishedBy);
    }

    private static String quoted(@Nullable Object id) {
        return id == null ? "null" : "'" + id + "'";
    }

    private static void refused(String why, String insert) {
        assertThatThrownBy(() -> Desk.insert(insert))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23514"))
                .hasMessageContaining(why);
    }
}
