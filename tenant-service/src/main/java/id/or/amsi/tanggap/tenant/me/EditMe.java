package id.or.amsi.tanggap.tenant.me;

import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// People choose their language and time zone; their name is the outlet's to correct.
@ApplicationScoped
class EditMe {
    private final Memberships memberships;
    private final MemberNews news;

    EditMe(Memberships memberships, MemberNews news) {
        this.memberships = memberships;
        this.news = news;
    }

    @Transactional
    Membership edit(Settings settings, @Nullable String ifMatch) {
        memberships.lock();
        Membership own = memberships.own();
        EntityTags.require(ifMatch, own.version());
        own.edit(new Profile(own.name(), settings.language(), settings.timeZone()));
        news.changed(own);
        news.reconcile();
        return own;
    }
}
