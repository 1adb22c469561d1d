/// Keycloak, built without impersonation and token exchange, and its realm.
@NullMarked
package id.or.amsi.tanggap.local.keycloak;

import org.jspecify.annotations.NullMarked;
