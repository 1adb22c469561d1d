package id.or.amsi.tanggap.incident.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.receipt.OpenReport;
import id.or.amsi.tanggap.incident.receipt.OpenedReport;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever reported reads the conversation and writes to the team, with a receipt or signed in. They are never turned
/// away: a closed incident takes messages too.
@ApplicationScoped
public class WriteToTeam {
    private final OpenReport reports;
    private final IncidentFiles files;
    private final Messages messages;
    private final MessageIds ids;
    private final MessageView view;
    private final Sealing sealing;
    private final ConversationNews news;
    private final Clock clock;

    WriteToTeam(
            OpenReport reports,
            IncidentFiles files,
            Messages messages,
            MessageIds ids,
            MessageView view,
            Sealing sealing,
            ConversationNews news,
            Clock clock) {
        this.reports = reports;
        this.files = files;
        this.messages = messages;
        this.ids = ids;
        this.view = view;
        this.sealing = sealing;
        this.news = news;
        this.clock = clock;
    }

    /// @param receipt as somebody typed it
    /// @param after the message that the page starts after; null for the first page
    public Page<ShownMessage> listByReceipt(@Nullable String receipt, @Nullable UUID after, int limit) {
        return reports.withReceipt(receipt, report -> list(report, after, limit));
    }

    /// The messages of the signed-in person's own report.
    public Page<ShownMessage> listOwn(UUID incident, @Nullable UUID after, int limit) {
        return reports.ofCaller(incident, report -> list(report, after, limit));
    }

    /// @param requestKey at least 122 random bits; the same key and text is the same message
    public ShownMessage writeByReceipt(@Nullable String receipt, @Nullable String requestKey, NewMessage text) {
        return reports.withReceipt(receipt, report -> write(report, requestKey, text));
    }

    public ShownMessage writeOwn(UUID incident, @Nullable String requestKey, NewMessage text) {
        return reports.ofCaller(incident, report -> write(report, requestKey, text));
    }

    private Page<ShownMessage> list(OpenedReport report, @Nullable UUID after, int limit) {
        IncidentFile file = files.require(report.incident());
        return Page.of(
                        messages.page(report.incident(), after, limit),
                        limit,
                        message -> message.id().toString())
                .map(view.forAffected(file));
    }

    private ShownMessage write(OpenedReport report, @Nullable String requestKey, NewMessage text) {
        IncidentFile file = files.require(report.incident());
        UUID id = ids.of(report, requestKey);
        byte[] sealed = sealing.seal(file.keyId(), Message.place(report.tenant(), id), text.secret());
        Message message = new Message(id, report.incident(), null, sealed, clock.instant());
        if (messages.addOnce(message)) {
            news.fromAffected(file);
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
