/// The few things we ask of Keycloak's administration, each safe to repeat. Start reading at `KeycloakOrganisations`.
@NullMarked
package id.or.amsi.tanggap.tenant.keycloak;

import org.jspecify.annotations.NullMarked;
