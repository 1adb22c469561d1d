package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.intake.Report;
import id.or.amsi.tanggap.incident.intake.ReportIncident;
import id.or.amsi.tanggap.incident.intake.ShowProcedure;
import id.or.amsi.tanggap.incident.intake.ShownProcedure;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Leads from the start through the form to the receipt. A form that cannot be taken comes back as it was typed.
@ApplicationScoped
class Reporting {
    private static final int OK = 200;
    private static final int NOT_TAKEN = 422;

    private final ShowProcedure procedures;
    private final ReportIncident reports;
    private final FormFaults faults;
    private final PageAnswers answers;

    Reporting(ShowProcedure procedures, ReportIncident reports, FormFaults faults, PageAnswers answers) {
        this.procedures = procedures;
        this.reports = reports;
        this.faults = faults;
        this.answers = answers;
    }

    Response start(String publicId, Language language) {
        ShownProcedure shown = procedures.publicly(publicId, Kind.KBGO);
        PageFrame frame = answers.frame(publicId, shown.outlet(), PageFrame.Place.START, language);
        return answers.page(OK, language, new StartPage(frame, new Promise(shown, language.words())))
                .build();
    }

    Response form(String publicId, Language language) {
        return form(OK, publicId, language, Typed.nothing(), List.of());
    }

    Response send(String publicId, Language language, Typed typed) {
        if (!typed.text("ganti").isEmpty()) {
            return form(OK, publicId, Language.of(typed.text("ganti")), typed, List.of());
        }
        ReportReading reading = new ReportReading(typed, language.words());
        Report report = reading.report();
        List<Fault> found = faults.of(reading, report);
        if (!found.isEmpty()) {
            return form(NOT_TAKEN, publicId, language, typed, found);
        }
        try {
            String code = reports.publicly(publicId, typed.text("kunci"), report, language.code())
                    .receipt();
            return receipt(publicId, language, code, reading.wantsContact());
        } catch (RefusedException refused) {
            Typed again = FormFaults.ofTheKey(refused) ? typed.without("kunci") : typed;
            return form(NOT_TAKEN, publicId, language, again, List.of(faults.of(refused, language.words())));
        }
    }

    /// @param typed if there is a key in it, that one is kept
    private Response form(int status, String publicId, Language language, Typed typed, List<Fault> found) {
        ShownProcedure shown = procedures.publicly(publicId, Kind.KBGO);
        PageFrame frame = answers.frame(publicId, shown.outlet(), PageFrame.Place.FORM, language);
        String key = typed.text("kunci").isEmpty() ? SubmissionKeys.next() : typed.text("kunci");
        ReportForm form = new ReportForm(shown, key, typed, found, language.words());
        return answers.page(status, language, new FormPage(frame, form)).build();
    }

    private Response receipt(String publicId, Language language, String code, boolean contact) {
        ShownProcedure shown = procedures.publicly(publicId, Kind.KBGO);
        PageFrame frame = answers.frame(publicId, shown.outlet(), PageFrame.Place.RECEIPT, language);
        return answers.page(OK, language, ReceiptPage.of(frame, code, contact)).build();
    }
}
