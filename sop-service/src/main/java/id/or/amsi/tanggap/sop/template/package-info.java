/// The association's templates: publishing a version, reading them. Start reading at `PublishTemplate`.
@NullMarked
package id.or.amsi.tanggap.sop.template;

import org.jspecify.annotations.NullMarked;
