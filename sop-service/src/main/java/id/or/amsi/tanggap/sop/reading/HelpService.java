package id.or.amsi.tanggap.sop.reading;

import java.util.List;

/// A service that helps.
///
/// @param contacts none if only numbers are known that nobody has checked
public record HelpService(String name, List<HelpContact> contacts) {
    public HelpService {
        contacts = List.copyOf(contacts);
    }

    static HelpService of(String id, Words words, HelpDirectory directory) {
        return new HelpService(words.textOr("help." + id, id.replace('-', ' ')), directory.of(id, words));
    }
}
