package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyProposals.Content;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyProposals.Proposal;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyProposals.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the vocabulary. It changes with two people, after what a change does was tried on labelled
/// messages. Back to what was before it goes with one person: that was in force already, and people wait
/// for help.
@ApplicationScoped
class KeepVocabulary {
    private static final int HISTORY = 100;
    static final int MOST_OPEN = 20;

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

    /// The oldest first, also those that this process cannot read.
    @Transactional
    List<Proposal> open() {
        return proposals.open();
    }

    /// 404 for one that does not exist.
    @Transactional
    Proposal find(UUID id) {
        var proposal = there(id);
        content(proposal);
        return proposal;
    }

    /// @param locale of what is said of entries that cannot be taken
    @Transactional
    Proposal propose(ChangeSet changes, String reason, Locale locale) {
        if (changes.isEmpty()) {
            throw new RefusedException(new VocabularyRefusal.NothingChanges());
        }
        requireRoom();
        var number = versions.newest();
        var before = entries(number);
        var effect = trial.inTurn(() -> trial.effect(before, judged(before, changes, locale)));
        var content = new Content(changes, effect);
        versions.hold();
        requireInForce(number);
        requireRoom();
        var proposal = new Proposal(
                Ids.next(),
                number,
                Optional.of(content),
                reason,
                State.OPEN,
                scopes.person(),
                clock.instant(),
                null,
                null);
        proposals.add(proposal, content);
        return proposal;
    }

    /// Puts a proposal into force. Refused to whoever proposed it, if another version is in force than
    /// the one it was written against, and while it does harm; that is tried again, since the program
    /// may have changed meanwhile.
    @Transactional
    Version confirm(UUID id, Locale locale) {
        var proposal = there(id);
        var changes = content(proposal).changes();
        if (proposal.proposedBy().equals(scopes.person())) {
            throw new RefusedException(new VocabularyRefusal.SamePerson());
        }
        requireUndecided(proposal);
        var number = proposal.basedOn();
        requireInForce(number);
        var before = entries(number);
        var wanted = trial.inTurn(() -> harmless(before, judged(before, changes, locale)));
        versions.hold();
        requireInForce(number);
        decide(id, State.CONFIRMED);
        var version = version(number + 1, number, null, wanted, proposal.reason(), proposal.proposedBy());
        return publish(version, VocabularyFile.write(wanted), id);
    }

    @Transactional
    void reject(UUID id) {
        there(id);
        decide(id, State.REJECTED);
    }

    /// Puts into force again what was before, or what comes with the program. What cannot be read is
    /// passed over.
    ///
    /// @param from the version that is to go; once another one is in force nothing happens, so that two
    /// people who are alarmed at the same time go back one step and not two
    @Transactional
    Version rollBack(long from, boolean toShipped, String reason) {
        requireToGo(from);
        var inForce = versions.find(from)
                .filter(KeepVocabulary::hasSomethingBefore)
                .orElseThrow(() -> new RefusedException(new VocabularyRefusal.NothingBefore()));
        var back = toShipped ? Versions.Row.SHIPPED : readable(inForce.previous());
        requireNoMoreCrisesLost(inForce, back);
        versions.hold();
        requireToGo(from);
        var version = version(from + 1, back.previous(), back.number(), back.entries(), reason, null);
        return publish(version, back.document(), null);
    }

    /// Not so for what is shipped, also where that is in force again. A version that cannot be read is
    /// one that has to go.
    private static boolean hasSomethingBefore(Versions.Row inForce) {
        var isShipped =
                inForce.content().map(Version::entries).map(List::isEmpty).orElse(false);
        return inForce.previous() > 0 || !isShipped;
    }

    /// The version of this number, or the nearest one before it that this process can read.
    private Versions.Row readable(long number) {
        var row = number == 0 ? Versions.Row.SHIPPED : versions.find(number).orElse(Versions.Row.SHIPPED);
        return (row.number() == 0 || row.content().isPresent()) ? row : readable(row.previous());
    }

    /// What two people took out because it lost messages about danger does not come back by one. Both are
    /// held against what is shipped, and not against each other: what was published last may be what hurts,
    /// also where it lifts messages that are answered without it. Without any entry the program is as it was
    /// measured.
    private void requireNoMoreCrisesLost(Versions.Row inForce, Versions.Row back) {
        if (inForce.content().isEmpty() || back.entries().isEmpty()) {
            return;
        }
        trial.inTurn(() -> {
            var lost = trial.crisesLost(back.entries());
            var lostNow = lost == 0 ? 0 : trial.crisesLost(inForce.entries());
            if (lost > lostNow) {
                throw new RefusedException(new VocabularyRefusal.HarmfulRollback(back.number(), lost, lostNow));
            }
            return lost;
        });
    }

    private Version publish(Version version, String document, @Nullable UUID proposal) {
        if (!versions.add(version, document, proposal)) {
            throw new RefusedException(new VocabularyRefusal.Overtaken(version.number()));
        }
        proposals.overtake(scopes.person(), clock.instant());
        return version;
    }

    private Version version(
            long number,
            long previous,
            @Nullable Long restores,
            List<Entry> entries,
            String reason,
            @Nullable UUID proposedBy) {
        return new Version(number, previous, restores, entries, reason, proposedBy, scopes.person(), clock.instant());
    }

    private Proposal there(UUID id) {
        return proposals.find(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private static Content content(Proposal proposal) {
        return proposal.content().orElseThrow(() -> new RefusedException(new VocabularyRefusal.UnreadableProposal()));
    }

    private void requireRoom() {
        if (proposals.countOpen() >= MOST_OPEN) {
            throw new RefusedException(new VocabularyRefusal.TooManyOpen(MOST_OPEN));
        }
    }

    private void requireUndecided(Proposal proposal) {
        switch (proposal.state()) {
            case OPEN -> {}
            case CONFIRMED, REJECTED -> throw new RefusedException(new VocabularyRefusal.Decided());
            case OVERTAKEN -> throw new RefusedException(new VocabularyRefusal.Overtaken(versions.newest()));
        }
    }

    private void requireInForce(long number) {
        var newest = versions.newest();
        if (newest != number) {
            throw new RefusedException(new VocabularyRefusal.Overtaken(newest));
        }
    }

    private void requireToGo(long from) {
        var newest = versions.newest();
        if (newest != from) {
            throw new RefusedException(new VocabularyRefusal.OtherVersion(newest));
        }
    }

    private void decide(UUID id, State state) {
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

    private List<Entry> harmless(List<Entry> before, List<Entry> wanted) {
        var effect = trial.effect(before, wanted);
        if (!effect.harms().isEmpty()) {
            throw new RefusedException(new VocabularyRefusal.Harmful(effect));
        }
        return wanted;
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
