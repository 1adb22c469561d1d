/// The stages of verification by the Press Council, each with its evidence. Start reading at `RecordVerification`.
@NullMarked
package id.or.amsi.tanggap.tenant.verification;

import org.jspecify.annotations.NullMarked;
