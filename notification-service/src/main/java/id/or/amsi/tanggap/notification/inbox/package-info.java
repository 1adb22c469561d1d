/// What a person was told. Start reading at `NoticeResource`.
@NullMarked
package id.or.amsi.tanggap.notification.inbox;

import org.jspecify.annotations.NullMarked;
