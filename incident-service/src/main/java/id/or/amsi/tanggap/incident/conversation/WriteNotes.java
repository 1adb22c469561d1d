package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Handlers with access keep notes among themselves. Nobody is told of a note.
@ApplicationScoped
class WriteNotes {
    private final IncidentFiles files;
    private final Notes notes;
    private final MessageView view;
    private final Authors authors;
    private final Sealing sealing;
    private final AccessLog log;
    private final Scopes scopes;
    private final Clock clock;

    WriteNotes(
            IncidentFiles files,
            Notes notes,
            MessageView view,
            Authors authors,
            Sealing sealing,
            AccessLog log,
            Scopes scopes,
            Clock clock) {
        this.files = files;
        this.notes = notes;
        this.view = view;
        this.authors = authors;
        this.sealing = sealing;
        this.log = log;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Page<ShownNote> list(UUID incident, PageParams params) {
        IncidentFile file = files.require(incident);
        Authors.Names names = authors.of(file.pin());
        List<Note> found = notes.page(incident, params.afterId(), params.limit());
        log.note(incident, Action.NOTES_READ);
        return Page.of(found, params.limit(), note -> note.id().toString()).map(note -> view.note(file, note, names));
    }

    @Transactional
    ShownNote write(UUID incident, NewMessage text) {
        IncidentFile file = files.require(incident);
        UUID id = Ids.next();
        byte[] sealed = sealing.seal(file.keyId(), Note.place(scopes.tenant(), id), text.secret());
        Note note = new Note(id, incident, scopes.person(), sealed, clock.instant());
        notes.add(note);
        log.note(incident, Action.NOTE_WRITTEN);
        return view.note(file, note, authors.of(file.pin()));
    }
}
