/// What handlers do with the incidents that they were granted. Start reading at `CaseResource` and `HandleIncident`.
///
/// Any handler with a grant may work on any step: small outlets have few people. A director works on their own steps
/// only.
@NullMarked
package id.or.amsi.tanggap.incident.handling;

import org.jspecify.annotations.NullMarked;
