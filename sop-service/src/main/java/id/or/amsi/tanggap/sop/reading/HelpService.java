package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.document.HelpServices;
import java.util.List;

/// A service that helps.
///
/// @param warning what to know before one turns to it; empty for nothing
/// @param contacts none if only numbers are known that nobody has checked
public record HelpService(String name, String warning, List<HelpContact> contacts) {
    public HelpService {
        contacts = List.copyOf(contacts);
    }

    static HelpService of(String id, Words words, HelpDirectory directory) {
        return new HelpService(
                words.of(HelpServices.nameOf(id)), words.textOr("helpWarning." + id, ""), directory.of(id, words));
    }
}
