package id.or.amsi.tanggap.tenant.roster;

import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Profile;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An administrator corrects a member's name, language or time zone. The mail address stays: it is who was invited.
@ApplicationScoped
class EditMember {
    private final Memberships memberships;
    private final MemberNews news;

    EditMember(Memberships memberships, MemberNews news) {
        this.memberships = memberships;
        this.news = news;
    }

    @Transactional
    Membership edit(UUID id, Profile profile, @Nullable String ifMatch) {
        memberships.lockAs(Role.OUTLET_ADMIN, Role.SECRETARIAT);
        Membership member = memberships.present(id);
        EntityTags.require(ifMatch, member.version());
        member.edit(profile);
        news.changed(member);
        news.reconcile();
        return member;
    }
}
