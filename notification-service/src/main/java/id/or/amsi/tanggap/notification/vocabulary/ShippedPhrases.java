package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import id.or.amsi.tanggap.notification.help.Level;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The phrases that come with the program, and which of them are in use.
final class ShippedPhrases {
    private final List<Shipped> all;
    /// roots of those that lift to CRISIS
    private final Set<List<String>> danger;
    private final Set<String> withdrawn = new HashSet<>();

    /// @param roots which no spelling changes
    record Shipped(Entry.Phrase phrase, List<String> roots) {}

    ShippedPhrases(HelpMatcher shipped) {
        this.all = HelpMatcher.shippedPhrases().stream()
                .map(phrase -> new Shipped(phrase, shipped.roots(phrase.text())))
                .toList();
        this.danger = all.stream()
                .filter(each -> each.phrase().level() == Level.CRISIS)
                .map(Shipped::roots)
                .collect(Collectors.toSet());
    }

    /// From here on those are in use that none of `entries` withdraws.
    void withdraw(Collection<Entry> entries) {
        withdrawn.clear();
        entries.forEach(this::withdraw);
    }

    void withdraw(Entry entry) {
        if (entry instanceof Entry.Withdrawal(var text)) {
            withdrawn.add(text);
        }
    }

    Stream<Shipped> inUse() {
        return all.stream().filter(each -> !withdrawn.contains(each.phrase().text()));
    }

    /// Whether one of this text is shipped, in use or not.
    boolean has(String text) {
        return all.stream().anyMatch(each -> each.phrase().text().equals(text));
    }

    boolean speakOfDanger(List<String> roots) {
        return danger.contains(roots);
    }
}
