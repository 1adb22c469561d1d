package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.tenant.notice.Occasion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers what would have been told.
@SuppressWarnings("NullAway")
public class HeardNews extends MemberNews {
    public record Granted(UUID membership, @Nullable UUID person, Role role, RoleGrant grant) {}

    private final List<Granted> granted = new ArrayList<>();
    private final List<Occasion> mails = new ArrayList<>();

    public HeardNews() {
        super(null, null, null, null, null, null);
    }

    public List<Granted> granted() {
        return granted;
    }

    public List<Occasion> mails() {
        return mails;
    }

    @Override
    public void changed(Membership member) {}

    @Override
    public boolean invited(Membership member, String occasion) {
        return true;
    }

    @Override
    public void joined(Membership member) {}

    @Override
    public void granted(Membership member, Role role, RoleGrant grant) {
        granted.add(new Granted(member.id(), member.personId(), role, grant));
    }

    @Override
    public void revoked(Membership member, Role role, @Nullable UUID by) {}

    @Override
    public void left(Membership member, Set<Role> lost, @Nullable UUID by, boolean wasActive) {}

    @Override
    public void mail(Occasion occasion, Collection<Membership> members) {
        mails.add(occasion);
    }

    @Override
    public void reconcile() {}
}
