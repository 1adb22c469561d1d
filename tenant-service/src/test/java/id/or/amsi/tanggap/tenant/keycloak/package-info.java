/// What Keycloak is asked, and in which order.
@NullMarked
package id.or.amsi.tanggap.tenant.keycloak;

import org.jspecify.annotations.NullMarked;
