package id.or.amsi.tanggap.sop.review;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;

/// Lists reviews: all outlets' for the association, its own for an outlet.
@ApplicationScoped
class ReadReviews {
    private static final String BETWEEN = " ";

    private final Reviews reviews;

    ReadReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    @Transactional
    Page<ReviewLine> list(ReviewFilter filter, PageParams page) {
        String[] after = Objects.requireNonNullElse(page.after(), "").split(BETWEEN, 2);
        return Page.of(
                reviews.seen(filter, after[0], after.length > 1 ? after[1] : "", page.limit() + 1),
                page.limit(),
                line -> line.publicId() + BETWEEN + line.kind());
    }
}
