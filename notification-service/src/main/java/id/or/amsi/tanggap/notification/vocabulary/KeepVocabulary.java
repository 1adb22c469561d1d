package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyProposals.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the vocabulary. It changes with two people, after what a change does was tried on labelled
/// messages. Back to what was before it goes with one person and untried: that was in force already,
/// and people wait for help.
@ApplicationScoped
class KeepVocabulary {
    private static final int HISTORY = 100;

    private final Versions versions;
    private final VocabularyProposals proposals;
    private final TryVocabulary trial;
    private final PresentMatcher present;
    private final Scopes scopes;
    private final Clock clock;

    KeepVocabulary(
            Versions versions,
            VocabularyProposals proposals,
            TryVocabulary trial,
            PresentMatcher present,
            Scopes scopes,
            Clock clock) {
        this.versions = versions;
        this.proposals = proposals;
        this.trial = trial;
        this.present = present;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// What is in force; empty while it is only what is shipped.
    @Transactional
    Optional<Version> inForce() {
        var number = versions.newest();
        return number == 0 ? Optional.empty() : Optional.of(version(number));
    }

    /// The newest first, as far as this process can read them.
    @Transactional
    List<Version> history() {
        return versions.latest(HISTORY).stream()
                .flatMap(row -> row.content().stream())
                .toList();
    }

    @Transactional
    List<Proposal> open() {
        return proposals.open();
    }

    /// 404 for one that does not exist.
    @Transactional
    Proposal find(UUID id) {
        return proposals.find(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// @param locale of what is said of entries that cannot be taken
    @Transactional
    Proposal propose(ChangeSet changes, String reason, Locale locale) {
        if (changes.isEmpty()) {
            throw new RefusedException(new VocabularyRefusal.NothingChanges());
        }
        var number = versions.newest();
        var before = entries(number);
        var effect = trial.effect(before, judged(before, changes, locale));
        var proposal = new Proposal(
                Ids.next(), number, changes, effect, reason, "OPEN", scopes.person(), clock.instant(), null, null);
        proposals.add(proposal);
        return proposal;
    }

    /// Puts a proposal into force. Refused to whoever proposed it, if another version is in force than
    /// the one it was written against, and while it does harm; that is tried again, since the program
    /// may have changed meanwhile.
    @Transactional
    Version confirm(UUID id, Locale locale) {
        var proposal = find(id);
        if (proposal.proposedBy().equals(scopes.person())) {
            throw new RefusedException(new VocabularyRefusal.SamePerson());
        }
        var number = versions.newest();
        if (!proposal.state().equals("OPEN") || proposal.basedOn() != number) {
            throw new RefusedException(new VocabularyRefusal.Decided());
        }
        var before = entries(number);
        var wanted = judged(before, proposal.changes(), locale);
        var effect = trial.effect(before, wanted);
        if (!effect.harms().isEmpty()) {
            throw new RefusedException(new VocabularyRefusal.Harmful(effect));
        }
        decide(id, "CONFIRMED");
        return publish(number, number, null, wanted, proposal.reason(), proposal.proposedBy());
    }

    @Transactional
    void reject(UUID id) {
        find(id);
        decide(id, "REJECTED");
    }

    /// Puts into force again what was before.
    ///
    /// @param from the version that is to go; once another one is in force nothing happens, so that two
    /// people who are alarmed at the same time go back one step and not two
    @Transactional
    Version rollBack(long from, String reason) {
        var number = versions.newest();
        if (from != number) {
            throw new RefusedException(new VocabularyRefusal.OtherVersion(number));
        }
        var back = versions.find(number)
                .filter(KeepVocabulary::hasSomethingBefore)
                .map(Versions.Row::previous)
                .orElseThrow(() -> new RefusedException(new VocabularyRefusal.NothingBefore()));
        var further = versions.find(back).map(Versions.Row::previous).orElse(0L);
        return publish(number, further, back, entries(back), reason, null);
    }

    /// Not so for what is shipped, also where that is in force again. A version that cannot be read is
    /// one that has to go.
    private static boolean hasSomethingBefore(Versions.Row inForce) {
        var isShipped =
                inForce.content().map(Version::entries).map(List::isEmpty).orElse(false);
        return inForce.previous() > 0 || !isShipped;
    }

    private Version publish(
            long newest,
            long previous,
            @Nullable Long restores,
            List<Entry> entries,
            String reason,
            @Nullable UUID proposedBy) {
        var version = new Version(
                newest + 1, previous, restores, entries, reason, proposedBy, scopes.person(), clock.instant());
        if (!versions.add(version)) {
            throw new RefusedException(new VocabularyRefusal.Decided());
        }
        return version;
    }

    private void decide(UUID id, String state) {
        if (!proposals.decide(id, state, scopes.person(), clock.instant())) {
            throw new RefusedException(new VocabularyRefusal.Decided());
        }
    }

    private List<Entry> judged(List<Entry> before, ChangeSet changes, Locale locale) {
        var judged = Judge.judge(present.shipped(), before, changes);
        if (!judged.faults().isEmpty()) {
            throw new RefusedException(new VocabularyRefusal.BadEntries(
                    judged.faults().stream().map(fault -> fault.in(locale)).toList()));
        }
        return judged.entries();
    }

    private List<Entry> entries(long number) {
        return number == 0 ? List.of() : version(number).entries();
    }

    private Version version(long number) {
        return versions.find(number)
                .flatMap(Versions.Row::content)
                .orElseThrow(() -> new RefusedException(new VocabularyRefusal.Unreadable(number)));
    }
}
