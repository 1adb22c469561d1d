/// Keycloak's organisations as mirrors of our rows. Start reading at `Reconciliation` and `Reconciler`.
@NullMarked
package id.or.amsi.tanggap.tenant.organisation;

import org.jspecify.annotations.NullMarked;
