package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.conversation.ShownMessage;
import id.or.amsi.tanggap.incident.conversation.Side;
import id.or.amsi.tanggap.incident.conversation.WriteToTeam;
import id.or.amsi.tanggap.incident.intake.FollowReport;
import id.or.amsi.tanggap.incident.intake.OwnReport;
import id.or.amsi.tanggap.incident.intake.Throttle;
import id.or.amsi.tanggap.incident.opening.ShowLog;
import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.procedure.Title;
import id.or.amsi.tanggap.incident.receipt.OpenReport;
import id.or.amsi.tanggap.incident.receipt.ReceiptCode;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts together what somebody with a receipt may see of their report. Its story is not among it: a receipt can be
/// found by others.
@ApplicationScoped
class ShowConversation {
    private static final int MESSAGES_AT_ONCE = 100;
    private static final int MOST_MESSAGES = 2_000;

    private final OpenReport open;
    private final Procedures procedures;
    private final FollowReport follow;
    private final WriteToTeam messages;
    private final ShowLog log;
    private final Throttle throttle;

    ShowConversation(
            OpenReport open,
            Procedures procedures,
            FollowReport follow,
            WriteToTeam messages,
            ShowLog log,
            Throttle throttle) {
        this.open = open;
        this.procedures = procedures;
        this.follow = follow;
        this.messages = messages;
        this.log = log;
        this.throttle = throttle;
    }

    /// The public id of the outlet to which a report was made.
    ///
    /// @param typed the receipt as somebody typed it
    String outletOf(String typed) {
        return open.withReceipt(
                typed,
                throttle.receipts(Throttle.Weight.READ),
                report -> procedures.outlet().map(OutletFacts::publicId).orElseThrow());
    }

    TalkPage page(PageFrame frame, ReceiptCode receipt, String zone, String key, String typed, String fault) {
        Words words = frame.language().words();
        Times times = new Times(ZoneId.of(zone), words);
        OwnReport report = follow.withReceipt(receipt.value());
        List<TalkPage.Line> lines = messages(receipt).stream()
                .map(message -> line(message, words, times))
                .toList();
        return new TalkPage(
                frame, standing(report, words, times), openings(receipt, words, times), lines, key, typed, fault);
    }

    /// None while the log cannot be read or too much was asked: the messages come first.
    private List<TalkPage.Seen> openings(ReceiptCode receipt, Words words, Times times) {
        try {
            return seen(receipt, words, times);
        } catch (RefusedException | IllegalStateException e) {
            return List.of();
        }
    }

    private List<TalkPage.Seen> seen(ReceiptCode receipt, Words words, Times times) {
        return log.byReceipt(receipt.value(), new PageParams()).items().stream()
                .map(opening -> new TalkPage.Seen(
                        words.of(opening.byInWords()),
                        words.of(opening.whatInWords()),
                        opening.at() == null ? "" : times.day(opening.at())))
                .toList();
    }

    private static TalkPage.Standing standing(OwnReport report, Words words, Times times) {
        List<TalkPage.Progress> steps = report.steps().stream()
                .map(step ->
                        new TalkPage.Progress(words.of(step.title()), words.of(step.state()), times.due(step.dueAt())))
                .toList();
        return new TalkPage.Standing(
                words.text("state." + report.state().name()),
                words.text("stateSince", times.day(report.reportedAt())),
                report.state() == OwnReport.Progress.CLOSED,
                steps);
    }

    private static TalkPage.Line line(ShownMessage message, Words words, Times times) {
        boolean own = message.side() == Side.AFFECTED_PERSON;
        Title author = message.author();
        String team = author == null ? words.text("messageTheirs") : words.of(author);
        return new TalkPage.Line(
                own,
                own ? words.text("messageOwn") : team,
                times.day(message.writtenAt()),
                message.text().value());
    }

    private List<ShownMessage> messages(ReceiptCode receipt) {
        List<ShownMessage> all = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            Page<ShownMessage> page = messages.listByReceipt(receipt.value(), after, MESSAGES_AT_ONCE);
            all.addAll(page.items());
            after = page.next() == null ? null : page.items().getLast().messageId();
        } while (after != null && all.size() < MOST_MESSAGES);
        return all;
    }

    /// Times in words, where the outlet is. They are rough already, so the day and the part of it are enough.
    private record Times(ZoneId zone, Words words) {
        String day(Instant time) {
            DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale());
            int quarter = time.atZone(zone).getHour() / 6;
            return words.text("dayPart." + quarter, time.atZone(zone).format(format));
        }

        String due(@Nullable Instant time) {
            return time == null ? "" : words.text("dueBy", day(time));
        }
    }
}
