package id.or.amsi.tanggap.kit.events;

import org.jspecify.annotations.Nullable;

/// A fact to be told to other services.
///
/// @param topic `<service>.<aggregate>.v1`
/// @param key the aggregate's id: events of one key stay in order
/// @param type the event's name, for example `tenant.role-change.v1`
/// @param data facts and ids, written as JSON; null is a tombstone: the aggregate is gone
public record OutgoingEvent(
        String topic, String key, String type, @Nullable Object data) {}
