package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Handlers with access keep notes among themselves. Nobody is told of a note.
@ApplicationScoped
class WriteNotes {
    private final IncidentFiles files;
    private final Notes notes;
    private final MessageView view;
    private final Authors authors;
    private final Sealing sealing;
    private final Scopes scopes;
    private final Clock clock;

    WriteNotes(
            IncidentFiles files,
            Notes notes,
            MessageView view,
            Authors authors,
            Sealing sealing,
            Scopes scopes,
            Clock clock) {
        this.files = files;
        this.notes = notes;
        this.view = view;
        this.authors = authors;
        this.sealing = sealing;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Page<ShownNote> list(UUID incident, PageParams params) {
        IncidentFile file = files.require(incident);
        Authors.Names names = authors.of(file.pin());
        return Page.of(
                        notes.page(incident, params.afterId(), params.limit()),
                        params.limit(),
                        note -> note.id().toString())
                .map(note -> view.note(file, note, names));
    }

    @Transactional
    ShownNote write(UUID incident, NewMessage text) {
        IncidentFile file = files.require(incident);
        UUID id = Ids.next();
        byte[] sealed = sealing.seal(file.keyId(), Note.place(scopes.tenant(), id), text.secret());
        Note note = new Note(id, incident, scopes.person(), sealed, clock.instant());
        notes.add(note);
        return view.note(file, note, authors.of(file.pin()));
    }
}
