/// Requests that no honest client sends, made from the OpenAPI documents, and what nobody may find in the repository.
/// Start reading at `HostileInputStory`.
@NullMarked
package id.or.amsi.tanggap.hostile;

import org.jspecify.annotations.NullMarked;
