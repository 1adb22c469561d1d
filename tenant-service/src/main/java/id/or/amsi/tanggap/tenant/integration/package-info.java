/// Programs that act for an outlet. Start reading at `CreateIntegration`.
@NullMarked
package id.or.amsi.tanggap.tenant.integration;

import org.jspecify.annotations.NullMarked;
