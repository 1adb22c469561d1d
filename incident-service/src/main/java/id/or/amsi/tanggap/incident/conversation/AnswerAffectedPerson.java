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

/// Handlers with access read the conversation and write to whoever reported.
@ApplicationScoped
class AnswerAffectedPerson {
    private final IncidentFiles files;
    private final Messages messages;
    private final MessageView view;
    private final Sealing sealing;
    private final ConversationNews news;
    private final AccessLog log;
    private final Scopes scopes;
    private final Clock clock;

    AnswerAffectedPerson(
            IncidentFiles files,
            Messages messages,
            MessageView view,
            Sealing sealing,
            ConversationNews news,
            AccessLog log,
            Scopes scopes,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.view = view;
        this.sealing = sealing;
        this.news = news;
        this.log = log;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Page<ShownMessage> list(UUID incident, PageParams params) {
        IncidentFile file = files.require(incident);
        List<Message> found = messages.page(incident, params.afterId(), params.limit());
        log.note(incident, Action.MESSAGES_READ);
        return Page.of(found, params.limit(), message -> message.id().toString())
                .map(view.forHandlers(file));
    }

    @Transactional
    ShownMessage write(UUID incident, NewMessage text) {
        IncidentFile file = files.requireLocked(incident);
        UUID id = Ids.next();
        byte[] sealed = sealing.seal(file.keyId(), Message.place(scopes.tenant(), id), text.secret());
        Message message = new Message(id, incident, scopes.person(), sealed, clock.instant());
        messages.add(message);
        news.fromTeam(file);
        log.note(incident, Action.MESSAGE_WRITTEN);
        return view.forHandlers(file).apply(message);
    }
}
