package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.emergency.EmergencyNumber;
import id.or.amsi.tanggap.incident.emergency.EmergencyNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// The emergency numbers on top of every page. One that nobody checked lately says so.
@ApplicationScoped
class HelpLines {
    private final Clock clock;

    HelpLines(Clock clock) {
        this.clock = clock;
    }

    List<HelpLine> in(Language language) {
        Words words = language.words();
        return EmergencyNumbers.all().stream()
                .map(entry -> new HelpLine(entry.number(), entry.dial(), words.of(entry.title()), doubt(entry, words)))
                .toList();
    }

    private String doubt(EmergencyNumber entry, Words words) {
        LocalDate checkedAt = entry.checkedAt();
        if (checkedAt == null) {
            return words.text("unchecked");
        }
        return entry.isCheckedLately(LocalDate.now(clock)) ? "" : words.text("uncheckedSince", checkedAt);
    }
}
