/// The public directory of services that help. Start reading at `DirectoryResource`.
@NullMarked
package id.or.amsi.tanggap.notification.directory;

import org.jspecify.annotations.NullMarked;
