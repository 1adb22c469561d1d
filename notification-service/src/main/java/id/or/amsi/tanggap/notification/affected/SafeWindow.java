package id.or.amsi.tanggap.notification.affected;

import java.util.Set;

/// @param days `MON` to `SUN`, on which the window opens
/// @param from `HH:mm`
/// @param to `HH:mm`; not later than `from` is on the next day
record SafeWindow(Set<String> days, String from, String to) {}
