package id.or.amsi.tanggap.tenant.roster;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Memberships.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pages through the members in alphabetical order.
@ApplicationScoped
class MemberList {
    private static final int ID_LENGTH = 36;

    private final Memberships memberships;

    MemberList(Memberships memberships) {
        this.memberships = memberships;
    }

    @Transactional
    Page<Membership> page(MemberFilter filter, PageParams page) {
        var rows = memberships.page(
                filter.states(), filter.role(), filter.namePrefix(), position(page.after()), page.limit() + 1);
        return Page.of(rows, page.limit(), member -> member.id() + member.name());
    }

    private static @Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            return new Position(after.substring(ID_LENGTH), UUID.fromString(after.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadRequestException(e);
        }
    }
}
