/// What happens to SOPs and roles becomes notices. Start reading at `OnSop`.
@NullMarked
package id.or.amsi.tanggap.notification.news;

import org.jspecify.annotations.NullMarked;
