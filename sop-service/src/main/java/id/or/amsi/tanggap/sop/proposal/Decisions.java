package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.sop.merge.Decision;
import id.or.amsi.tanggap.sop.merge.PartId;
import id.or.amsi.tanggap.sop.merge.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Stores what the outlet decided about parts. Only ever added to, so that who decided away what stays known.
@ApplicationScoped
class Decisions {
    private final Session database;
    private final Clock clock;

    Decisions(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Proposal proposal, PartId part, Decision decision, UUID by) {
        database.createNativeMutationQuery("""
                        insert into sop.merge_decision (decision_id, proposal_id, sop_id, part_kind, part_id, question,
                            side, words, words_en, decided_by, decided_at)
                        values (:id, :proposal, :sop, :kind, :part, :question, :side, :words, :english, :by, :at)""")
                .setParameter("id", Ids.next())
                .setParameter("proposal", proposal.id())
                .setParameter("sop", proposal.sopId())
                .setParameter("kind", part.kind().name())
                .setParameter("part", part.id())
                .setParameter("question", decision.question())
                .setParameter("side", decision.side().name())
                .setParameter("words", decision.text(), String.class)
                .setParameter("english", decision.textEn(), String.class)
                .setParameter("by", by)
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /// The last one of each part, from earlier proposals too: the same three wordings are not asked about twice.
    Map<PartId, Decision> of(UUID sopId) {
        List<Tuple> rows = database.createNativeQuery("""
                        select distinct on (part_kind, part_id)
                            part_kind, part_id, question, side, words, words_en from sop.merge_decision
                        where tenant_id = app.current_tenant() and sop_id = :sop
                        order by part_kind, part_id, number desc""", Tuple.class)
                .setParameter("sop", sopId)
                .getResultList();
        Map<PartId, Decision> decisions = new HashMap<>();
        rows.forEach(row -> decisions.put(
                new PartId(PartId.Kind.valueOf(row.get("part_kind", String.class)), row.get("part_id", String.class)),
                new Decision(
                        row.get("question", String.class),
                        Side.valueOf(row.get("side", String.class)),
                        row.get("words", String.class),
                        row.get("words_en", String.class))));
        return decisions;
    }
}
