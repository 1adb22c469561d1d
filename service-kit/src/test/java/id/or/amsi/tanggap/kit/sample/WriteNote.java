package id.or.amsi.tanggap.kit.sample;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class WriteNote {
    private final Notes notes;
    private final Outbox outbox;
    private final Scopes scopes;

    WriteNote(Notes notes, Outbox outbox, Scopes scopes) {
        this.notes = notes;
        this.outbox = outbox;
        this.scopes = scopes;
    }

    @Transactional
    Note write(String text) {
        if (text.contains("tears")) {
            throw new RefusedException(new NoteRefusal.TooSad(7));
        }
        Note note = new Note(Ids.next(), text, scopes.person());
        notes.persist(note);
        outbox.append(new OutgoingEvent("kit.note.v1", note.id().toString(), "kit.note.v1", Map.of("text", text)));
        return note;
    }

    /// Several events of one key and of others, in one transaction.
    @Transactional
    public void tell(UUID key, int times) {
        for (int i = 0; i < times; i++) {
            outbox.append(new OutgoingEvent("kit.note.v1", key.toString(), "kit.note.v1", Map.of("number", i)));
        }
    }
}
