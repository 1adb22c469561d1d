package id.or.amsi.tanggap.tenant.roster;

import id.or.amsi.tanggap.tenant.member.MembershipState;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which members a list shows; used as a `@BeanParam` with `@Valid`. Removed members are never listed.
public class MemberFilter {
    @QueryParam("role")
    @Nullable
    Role role;

    @QueryParam("state")
    @Nullable
    MembershipState state;

    /// How the name begins.
    @QueryParam("name")
    @Size(max = 120)
    @Nullable
    String name;

    @Nullable
    Role role() {
        return role;
    }

    List<MembershipState> states() {
        List<MembershipState> shown = List.of(MembershipState.INVITED, MembershipState.ACTIVE);
        return state == null
                ? shown
                : shown.stream().filter(one -> one == state).toList();
    }

    String namePrefix() {
        return name == null ? "" : name;
    }
}
