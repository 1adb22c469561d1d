package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.intake.ShownTimes;
import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/// Opens messages and shows to each side what it may know of the other.
@ApplicationScoped
class MessageView {
    private final Sealing sealing;
    private final Authors authors;
    private final Procedures procedures;
    private final Scopes scopes;

    MessageView(Sealing sealing, Authors authors, Procedures procedures, Scopes scopes) {
        this.sealing = sealing;
        this.authors = authors;
        this.procedures = procedures;
        this.scopes = scopes;
    }

    /// Handlers see their own times exactly, and those of somebody without an account roughly.
    Function<Message, ShownMessage> forHandlers(IncidentFile file) {
        Authors.Names names = authors.of(file.pin());
        ShownTimes times = times();
        return message -> message.fromAffected()
                ? fromAffected(file, times, message)
                : new ShownMessage(
                        message.id(),
                        Side.TEAM,
                        names.of(message.author()),
                        message.author(),
                        open(file, message),
                        message.writtenAt(),
                        false);
    }

    /// Whoever reported sees functions, no people; without an account every time is rough.
    Function<Message, ShownMessage> forAffected(IncidentFile file) {
        Authors.Names names = authors.of(file.pin());
        ShownTimes times = times();
        return message -> message.fromAffected()
                ? fromAffected(file, times, message)
                : new ShownMessage(
                        message.id(),
                        Side.TEAM,
                        names.of(message.author()),
                        null,
                        open(file, message),
                        time(file, times, message),
                        !file.byAccount());
    }

    ShownNote note(IncidentFile file, Note note, Authors.Names names) {
        Secret text = sealing.open(file.keyId(), Note.place(scopes.tenant(), note.id()), note.text());
        return new ShownNote(note.id(), names.of(note.author()), note.author(), text, note.writtenAt());
    }

    Secret open(IncidentFile file, Message message) {
        UUID tenant = scopes.tenant();
        return sealing.open(file.keyId(), Message.place(tenant, message.id()), message.text());
    }

    private ShownMessage fromAffected(IncidentFile file, ShownTimes times, Message message) {
        return new ShownMessage(
                message.id(),
                Side.AFFECTED_PERSON,
                null,
                null,
                open(file, message),
                time(file, times, message),
                !file.byAccount());
    }

    private ShownTimes times() {
        return new ShownTimes(procedures.outlet().map(OutletFacts::zone).orElse(ZoneOffset.UTC));
    }

    private static Instant time(IncidentFile file, ShownTimes times, Message message) {
        return file.byAccount() ? message.writtenAt() : times.rounded(message.writtenAt());
    }
}
