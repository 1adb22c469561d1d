package id.or.amsi.tanggap.notification.inbox;

import id.or.amsi.tanggap.notification.delivery.NoticeState;
import java.util.Locale;
import java.util.ResourceBundle;

/// What notices say in one language.
record NoticeTexts(ResourceBundle bundle) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static NoticeTexts in(Locale locale) {
        return new NoticeTexts(ResourceBundle.getBundle("notices", locale, EXACTLY));
    }

    String title(InboxNotice notice) {
        return bundle.getString(notice.kind().name() + ".title");
    }

    String text(InboxNotice notice) {
        String key = notice.state() == NoticeState.STOPPED
                ? "stopped"
                : notice.kind().name() + ".text";
        return bundle.getString(key).replace("{role}", role(notice));
    }

    private String role(InboxNotice notice) {
        String key = "role." + notice.subject().role();
        return bundle.containsKey(key) ? bundle.getString(key) : "-";
    }
}
