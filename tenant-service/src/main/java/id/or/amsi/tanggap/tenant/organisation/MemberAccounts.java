package id.or.amsi.tanggap.tenant.organisation;

import java.util.List;
import java.util.UUID;

/// What the reconciler needs of the people of a tenant; the feature that owns memberships provides it.
///
/// Every method is one transaction in the scope of the tenant at hand, and may be called again after a crash.
public interface MemberAccounts {
    /// All people of the tenant, and those removed whose account is known.
    List<WantedAccount> wanted();

    /// The account of a membership is known: the membership can now be told to other services.
    void linked(UUID membershipId, UUID personId);

    /// The link that opens the account has been mailed, or the account was open before.
    void invited(UUID membershipId);

    /// Invites the association's first secretariat account; does nothing once the tenant has any membership.
    void inviteFirst(String name, String email);
}
