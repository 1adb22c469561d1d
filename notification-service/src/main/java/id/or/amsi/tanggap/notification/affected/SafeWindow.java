package id.or.amsi.tanggap.notification.affected;

import java.util.Set;

/// @param days on which the window opens, in English capitals, `MON` as good as `MONDAY`
/// @param from `HH:mm`, seconds may follow
/// @param to likewise, not included; if it is not after `from`, it is on the next day
record SafeWindow(Set<String> days, String from, String to) {}
