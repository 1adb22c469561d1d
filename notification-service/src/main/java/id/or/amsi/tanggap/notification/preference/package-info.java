/// Which mails a person wants. Start reading at `PreferenceResource`.
@NullMarked
package id.or.amsi.tanggap.notification.preference;

import org.jspecify.annotations.NullMarked;
