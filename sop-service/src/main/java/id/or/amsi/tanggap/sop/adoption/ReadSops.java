package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.review.Review;
import id.or.amsi.tanggap.sop.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the outlet's SOPs for those who write them.
@ApplicationScoped
public class ReadSops {
    private final SopVersions versions;
    private final Reviews reviews;
    private final CheckSop check;

    ReadSops(SopVersions versions, Reviews reviews, CheckSop check) {
        this.versions = versions;
        this.reviews = reviews;
        this.check = check;
    }

    /// All on one page: an outlet has one SOP for each kind of incident.
    @Transactional
    public Page<SopLine> list() {
        Map<UUID, Review> known = reviews.own();
        List<SopLine> lines = versions.lines().stream()
                .collect(Collectors.groupingBy(VersionLine::sopId, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(sop -> SopLine.of(sop, known))
                .toList();
        return new Page<>(lines, null);
    }

    /// The SOP, or 404.
    @Transactional
    public SopAnswer find(UUID sopId) {
        List<VersionLine> lines = versions.lines(sopId);
        SopAnswer.@Nullable Draft draft = versions.draft(sopId).map(this::draft).orElse(null);
        return new SopAnswer(
                sopId, lines.getFirst().kind(), lines, reviews.of(sopId).orElse(null), draft);
    }

    /// Those of the draft, or none when nothing is being written.
    @Transactional
    FindingsAnswer findings(UUID sopId) {
        versions.lines(sopId);
        return FindingsAnswer.of(versions.draft(sopId).map(check::findings).orElse(List.of()));
    }

    private SopAnswer.Draft draft(SopVersion version) {
        return new SopAnswer.Draft(
                version.id().version(),
                version.state(),
                version.revision(),
                version.document(),
                version.appointments(),
                version.approvers(),
                versions.editors(version.id()),
                version.history(),
                version.rowVersion());
    }
}
