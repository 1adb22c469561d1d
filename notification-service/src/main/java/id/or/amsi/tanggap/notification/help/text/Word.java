package id.or.amsi.tanggap.notification.help.text;

/// One word of a message: its folded spelling, and where it stands in what was typed (`from` up to before `to`).
public record Word(String text, int from, int to) {
    boolean isLetter() {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }
}
