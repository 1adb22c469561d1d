package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.text.Word;
import java.util.List;

/// How a text is typed: its length, its capitals and its signs. A headline looks unlike a cry.
final class Form {
    private static final String SIGNS = ",.;:\"()";
    private static final int MOST_SIGNS = 8;

    private Form() {}

    static void of(String text, List<Word> words, Sink sink) {
        whole(text, words.size(), sink);
        var typed = text.strip();
        signs(typed, sink);
        var capitals = 0;
        for (var word : words) {
            capitals += Character.isUpperCase(text.charAt(word.from())) ? 1 : 0;
        }
        form(7300 + part(8, capitals, words.size()), sink);
        if (!typed.isEmpty()) {
            var last = typed.charAt(typed.length() - 1);
            if (last == '?' || last == '.') {
                form(last == '?' ? 7400 : 7401, sink);
            }
            if (Character.isUpperCase(typed.charAt(0))) {
                form(7200, sink);
            }
        }
    }

    private static void whole(String text, int words, Sink sink) {
        var size = words <= 2 ? 0 : words <= 4 ? 1 : words <= 8 ? 2 : words <= 16 ? 3 : words <= 40 ? 4 : 5;
        sink.feature(Features.CUES, Features.mix(6000 + size), -1);
        if (text.indexOf('?') >= 0) {
            sink.feature(Features.CUES, Features.mix(6010), -1);
        }
        if (text.indexOf('!') >= 0) {
            sink.feature(Features.CUES, Features.mix(6011), -1);
        }
    }

    private static void signs(String typed, Sink sink) {
        var upper = 0;
        var letters = 0;
        var signs = 0;
        var digits = 0;
        for (var i = 0; i < typed.length(); i++) {
            var c = typed.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
            signs += SIGNS.indexOf(c) >= 0 ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        form(7000 + part(10, upper, letters), sink);
        form(7100 + Math.min(MOST_SIGNS, signs), sink);
        if (digits > 0) {
            form(7402, sink);
        }
    }

    /// How many `parts` of `all` are `some`, rounded.
    private static int part(int parts, int some, int all) {
        return all == 0 ? 0 : Math.round((float) parts * some / all);
    }

    private static void form(int kind, Sink sink) {
        sink.feature(Features.FORM, Features.mix(kind), -1);
    }
}
