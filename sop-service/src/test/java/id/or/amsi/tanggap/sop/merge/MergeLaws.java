package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What holds for every merge, whatever the outlet and the association did and whatever the outlet answered. Each law
/// says of a case whether it was truly tried there.
final class MergeLaws {
    private static final List<Function<Clause, Stream<String>>> LANGUAGES = List.of(
            clause -> bare(clause.text()),
            clause -> Stream.ofNullable(clause.textEn()).flatMap(MergeLaws::bare));

    private MergeLaws() {}

    static boolean whoChangedNothingGetsTheNewTemplate(MergeCase one) {
        Merged merged = Merge.of(one.base, one.base, one.theirs, Map.of());

        assertThat(merged.document()).isEqualTo(one.theirs);
        assertThat(merged.open()).isEmpty();
        return !one.theirs.equals(one.base);
    }

    static boolean whereTheTemplateChangedNothingTheOutletKeepsItsOwn(MergeCase one) {
        Merged merged = Merge.of(one.base, one.ours, one.base, Map.of());

        assertThat(merged.document()).isEqualTo(one.ours);
        assertThat(merged.open()).isEmpty();
        return !one.ours.equals(one.base);
    }

    /// In either language.
    static boolean noSentenceOfTheOutletDisappearsUndecided(MergeCase one) {
        boolean tried = false;
        for (Clause clause : one.ours.allClauses()) {
            Optional<Clause> merged = one.undecided().document().clause(clause.id());
            for (Function<Clause, Stream<String>> language : LANGUAGES) {
                Set<String> own = ownSentences(one, clause, language);
                assertThat(sentences(merged, language)).as(clause.id()).containsAll(own);
                tried |= !own.isEmpty() && changedByBoth(one, clause.id());
            }
        }
        return tried;
    }

    /// Whatever was answered: a sentence that is not there any more has a decision for the template's side, or for
    /// words in its place, and the words that were decided are there.
    static boolean noSentenceOfTheOutletDisappearsWithoutItsDecision(MergeCase one) {
        Document merged = one.decided().document();
        assertThat(one.decided().open()).isEmpty();
        for (Clause clause : one.ours.allClauses()) {
            Decision decision = one.decidedFor(PartId.clause(clause.id()));
            if (decision == null || (decision.side() == Side.OURS && decision.text() == null)) {
                for (Function<Clause, Stream<String>> language : LANGUAGES) {
                    assertThat(sentences(merged.clause(clause.id()), language))
                            .as(clause.id())
                            .containsAll(ownSentences(one, clause, language));
                }
            }
        }
        one.decisions().forEach((id, decision) -> {
            if (decision.text() != null) {
                Clause clause = merged.clause(id.id()).orElseThrow();
                assertThat(clause.text()).isEqualTo(decision.text());
                assertThat(clause.textEn()).isEqualTo(decision.textEn());
            }
        });
        return !one.decisions().isEmpty();
    }

    static boolean mergingTwiceChangesNothing(MergeCase one) {
        for (Merged merged : List.of(one.undecided(), one.decided())) {
            Document once = merged.document();

            Merged twice = Merge.of(one.base, once, one.theirs, Map.of());

            assertThat(twice.document()).isEqualTo(once);
            assertThat(Merge.of(one.theirs, once, one.theirs, Map.of()).document())
                    .isEqualTo(once);
        }
        Document merged = one.undecided().document();
        return !merged.equals(one.ours) && !merged.equals(one.theirs);
    }

    static boolean everyPartOfBothSidesIsThereOnceUnlessItWasLeftOut(MergeCase one) {
        Merged merged = one.undecided();

        Set<String> wanted = new HashSet<>(ids(one.ours));
        wanted.addAll(ids(one.theirs));
        wanted.removeIf(id -> merged.part(PartId.clause(id)).orElseThrow().result() == null);
        assertThat(ids(merged.document())).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(wanted)
                .containsAll(ids(one.ours).stream()
                        .filter(id -> one.base.clause(id).isEmpty()
                                || one.theirs.clause(id).isPresent())
                        .toList());
        assertThat(merged.parts().stream().map(Part::id)).doesNotHaveDuplicates();
        return !ids(one.ours).equals(ids(one.base)) && !ids(one.theirs).equals(ids(one.base));
    }

    /// @param one in which nobody moved anything
    static boolean clausesThatNobodyMovedKeepTheirOrder(MergeCase one) {
        List<String> merged = ids(one.undecided().document());

        for (Document side : List.of(one.base, one.ours, one.theirs)) {
            List<String> before = new ArrayList<>(ids(side));
            before.retainAll(merged);
            assertThat(merged).containsSubsequence(before);
        }
        return !ids(one.ours).equals(ids(one.base)) && !ids(one.theirs).equals(ids(one.base));
    }

    /// What is said to be the outlet's reads as the outlet's, and what is said to be the template's as the template's.
    static boolean outcomesSayWhatBecameOfAPart(MergeCase one) {
        Set<Outcome> seen = new HashSet<>();
        for (Part part : one.undecided().parts()) {
            seen.add(part.outcome());
            switch (part.outcome()) {
                case UNCHANGED, KEPT ->
                    assertThat(part.result()).as(part.id().inWords()).isEqualTo(part.ours());
                case TAKEN, ADDED, REMOVED ->
                    assertThat(part.result()).as(part.id().inWords()).isEqualTo(part.theirs());
                case MOVED ->
                    assertThat(placeless(part.result())).as(part.id().inWords()).isEqualTo(placeless(part.ours()));
                case MERGED -> assertThat(part.result()).as(part.id().inWords()).isNotIn(part.ours(), part.theirs());
                case CONFLICT, REMOVAL_NEEDS_CONSENT ->
                    assertThat(one.undecided().open()).contains(part);
            }
            if (part.id().kind() == PartId.Kind.CLAUSE) {
                assertThat(one.undecided().document().clause(part.id().id()).map(CanonicalJson::tree))
                        .isEqualTo(Optional.ofNullable(part.result()).map(MergeLaws::placeless));
            }
        }
        return seen.contains(Outcome.MERGED) && (seen.contains(Outcome.CONFLICT) || seen.contains(Outcome.MOVED));
    }

    private static boolean changedByBoth(MergeCase one, String clauseId) {
        return !one.base.clause(clauseId).equals(one.theirs.clause(clauseId))
                && !one.base.clause(clauseId).equals(one.ours.clause(clauseId));
    }

    private static Set<String> ownSentences(MergeCase one, Clause clause, Function<Clause, Stream<String>> language) {
        Set<String> own = language.apply(clause).collect(Collectors.toSet());
        own.removeAll(sentences(one.base.clause(clause.id()), language));
        return own;
    }

    private static Set<String> sentences(Optional<Clause> clause, Function<Clause, Stream<String>> language) {
        return clause.stream().flatMap(language).collect(Collectors.toSet());
    }

    private static Stream<String> bare(String text) {
        return Sentences.of(text).all().stream().map(Sentence::bare);
    }

    private static List<String> ids(Document document) {
        return document.allClauses().stream().map(Clause::id).toList();
    }

    private static @Nullable JsonNode placeless(@Nullable JsonNode clause) {
        if (clause instanceof ObjectNode object) {
            ObjectNode copy = Flat.copy(object);
            copy.remove(Flat.CHAPTER);
            return copy;
        }
        return clause;
    }
}
