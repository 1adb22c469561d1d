/// From the token to tenant and person, and on to the database's row-level security. Start reading at `Scopes`.
@NullMarked
package id.or.amsi.tanggap.kit.tenancy;

import org.jspecify.annotations.NullMarked;
