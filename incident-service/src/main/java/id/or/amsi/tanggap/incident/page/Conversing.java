package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.conversation.NewMessage;
import id.or.amsi.tanggap.incident.conversation.WriteToTeam;
import id.or.amsi.tanggap.incident.intake.ShowProcedure;
import id.or.amsi.tanggap.incident.intake.ShownProcedure;
import id.or.amsi.tanggap.incident.receipt.ReceiptCode;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Leads whoever holds a receipt into the conversation and out of it again.
@ApplicationScoped
class Conversing {
    private static final int OK = 200;
    private static final int NOT_TAKEN = 422;
    private static final int LONGEST_MESSAGE = 10_000;

    private final ShowProcedure procedures;
    private final ShowConversation conversation;
    private final WriteToTeam write;
    private final ReceiptCookie cookie;
    private final PageAnswers answers;

    Conversing(
            ShowProcedure procedures,
            ShowConversation conversation,
            WriteToTeam write,
            ReceiptCookie cookie,
            PageAnswers answers) {
        this.procedures = procedures;
        this.conversation = conversation;
        this.write = write;
        this.cookie = cookie;
        this.answers = answers;
    }

    Response askForReceipt(String publicId, Language language) {
        return ask(OK, publicId, language, "", "", "");
    }

    /// Leads to the page of the outlet that the report was made to, wherever the receipt was entered. Showing the
    /// procedure first slows down floods.
    Response open(String publicId, Language language, Typed typed) {
        Words words = language.words();
        String pending = typed.text("pesan");
        procedures.publicly(publicId, Kind.KBGO);
        try {
            String home = conversation.outletOf(typed.text("kode"));
            ReceiptCode receipt = ReceiptCode.parse(typed.text("kode")).orElseThrow();
            return pending.isEmpty()
                    ? to(frame(home, language, PageFrame.Place.TALK).talkHref(), receipt)
                    : talk(NOT_TAKEN, home, language, receipt, SubmissionKeys.next(), pending, "");
        } catch (RefusedException refused) {
            String fault = switch (refused.refusal().slug()) {
                case "receipt-mistyped" -> "openMistyped";
                case "not-found" -> "openUnknown";
                default -> throw refused;
            };
            int status = refused.refusal().status();
            return ask(status, publicId, language, "", words.text(fault), pending);
        }
    }

    Response show(String publicId, Language language, @Nullable String session) {
        return cookie.read(session)
                .map(receipt -> talk(OK, publicId, language, receipt, SubmissionKeys.next(), "", ""))
                .orElseGet(() -> ask(OK, publicId, language, language.words().text("openAgain"), "", ""));
    }

    Response write(String publicId, Language language, @Nullable String session, Typed typed) {
        Words words = language.words();
        String text = typed.text("pesan");
        Optional<ReceiptCode> receipt = cookie.read(session);
        if (receipt.isEmpty()) {
            return ask(NOT_TAKEN, publicId, language, words.text("openAgain"), "", text);
        }
        String fault = text.isEmpty()
                ? words.text("writeEmpty")
                : text.length() > LONGEST_MESSAGE ? words.text("tooLong", LONGEST_MESSAGE) : "";
        if (!fault.isEmpty()) {
            return talk(NOT_TAKEN, publicId, language, receipt.get(), SubmissionKeys.next(), text, fault);
        }
        write.writeByReceipt(receipt.get().value(), typed.text("kunci"), new NewMessage(text));
        return to(frame(publicId, language, PageFrame.Place.TALK).talkHref(), receipt.get());
    }

    Response leave(String publicId, Language language) {
        PageFrame frame = answers.frame(publicId, "", PageFrame.Place.START, language);
        return seeOther(frame.startHref(), cookie.none());
    }

    private Response to(String href, ReceiptCode receipt) {
        return seeOther(href, cookie.of(receipt));
    }

    /// A path alone: behind a gateway the service does not know its own address.
    private static Response seeOther(String href, NewCookie session) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, href)
                .cookie(session)
                .build();
    }

    private Response talk(
            int status,
            String publicId,
            Language language,
            ReceiptCode receipt,
            String key,
            String typed,
            String fault) {
        ShownProcedure shown = procedures.publicly(publicId, Kind.KBGO);
        PageFrame frame = answers.frame(publicId, shown.outlet(), PageFrame.Place.TALK, language);
        TalkPage page = conversation.page(frame, receipt, shown.timeZone(), key, typed, fault);
        return answers.page(status, language, page).cookie(cookie.of(receipt)).build();
    }

    private Response ask(int status, String publicId, Language language, String notice, String fault, String pending) {
        PageFrame frame = frame(publicId, language, PageFrame.Place.RECEIPT);
        return answers.page(status, language, new OpenPage(frame, notice, fault, pending))
                .cookie(cookie.none())
                .build();
    }

    private PageFrame frame(String publicId, Language language, PageFrame.Place place) {
        return answers.frame(publicId, procedures.publicly(publicId, Kind.KBGO).outlet(), place, language);
    }
}
