package id.or.amsi.tanggap.incident.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.receipt.OpenedReport;
import id.or.amsi.tanggap.incident.withdrawal.WithdrawalRefusal;
import id.or.amsi.tanggap.incident.withdrawal.Withdrawals;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The conversation of an opened report. Whoever reported is never turned away: a closed incident takes messages too.
/// Only while they have withdrawn it, nobody is there who would read them.
@ApplicationScoped
class ReportConversation {
    private final IncidentFiles files;
    private final Messages messages;
    private final MessageIds ids;
    private final MessageView view;
    private final Sealing sealing;
    private final ConversationNews news;
    private final Withdrawals withdrawals;
    private final AccessLog log;
    private final Clock clock;

    ReportConversation(
            IncidentFiles files,
            Messages messages,
            MessageIds ids,
            MessageView view,
            Sealing sealing,
            ConversationNews news,
            Withdrawals withdrawals,
            AccessLog log,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.ids = ids;
        this.view = view;
        this.sealing = sealing;
        this.news = news;
        this.withdrawals = withdrawals;
        this.log = log;
        this.clock = clock;
    }

    Page<ShownMessage> list(OpenedReport report, @Nullable UUID after, int limit) {
        IncidentFile file = files.require(report.incident());
        List<Message> found = messages.page(report.incident(), after, limit);
        log.note(report.incident(), Action.MESSAGES_READ);
        return Page.of(found, limit, message -> message.id().toString()).map(view.forAffected(file));
    }

    ShownMessage write(OpenedReport report, @Nullable String requestKey, NewMessage text) {
        if (withdrawals.isWithdrawn(report.incident())) {
            throw new RefusedException(new WithdrawalRefusal.Withdrawn());
        }
        IncidentFile file = files.require(report.incident());
        UUID id = ids.of(report, requestKey);
        byte[] sealed = sealing.seal(file.keyId(), Message.place(report.tenant(), id), text.secret());
        Message message = new Message(id, report.incident(), null, sealed, clock.instant());
        if (messages.addOnce(message)) {
            news.fromAffected(file);
            log.note(report.incident(), Action.MESSAGE_WRITTEN);
            return view.forAffected(file).apply(message);
        }
        return repeated(file, messages.known(id), text);
    }

    private ShownMessage repeated(IncidentFile file, Message first, NewMessage text) {
        byte[] firstText = view.open(file, first).value().getBytes(UTF_8);
        if (!Arrays.equals(firstText, text.text().getBytes(UTF_8))) {
            throw new RefusedException(new ConversationRefusal.KeyReused());
        }
        return view.forAffected(file).apply(first);
    }
}
