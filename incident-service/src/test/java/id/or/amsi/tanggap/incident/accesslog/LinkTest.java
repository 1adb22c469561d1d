package id.or.amsi.tanggap.incident.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The form of a link and of the day's root must never change: whoever checks a log computes them alone. The expected
/// values were computed with other tools.
class LinkTest {
    private static final Head EMPTY = new Head(new UUID(1, 2), 0, Head.ZEROS);
    private static final Entry ENTRY = new Entry(
            Instant.parse("2026-03-02T08:15:30.123456Z"),
            new UUID(3, 4),
            ActorRole.HANDLER,
            Action.DETAILS_READ,
            new UUID(5, 6));

    @Test
    void theHashIsOverNineLines() {
        Link first = Link.after(EMPTY, ENTRY);
        Link second = Link.after(EMPTY.then(first), new Entry(null, null, ActorRole.SUBMITTER, Action.FOLLOWED, null));

        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.hash()).isEqualTo("67b70bee1bb961282af9251da9bc670250a3c59846b38ad0eb3e4de2598c5eb9");
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.hash()).isEqualTo("792919d842f8df8b114229a3d1166fe0125921b04d07bf4adc8ebcd7e12695dd");
    }

    @Test
    void everythingThatIsSaidGoesIntoTheHash() {
        List<Entry> others = List.of(
                new Entry(null, ENTRY.actor(), ENTRY.role(), ENTRY.action(), ENTRY.about()),
                new Entry(ENTRY.at(), null, ENTRY.role(), ENTRY.action(), ENTRY.about()),
                new Entry(ENTRY.at(), ENTRY.about(), ENTRY.role(), ENTRY.action(), ENTRY.actor()),
                new Entry(ENTRY.at(), ENTRY.actor(), ActorRole.DIRECTOR, ENTRY.action(), ENTRY.about()),
                new Entry(ENTRY.at(), ENTRY.actor(), ENTRY.role(), Action.NOTES_READ, ENTRY.about()),
                new Entry(ENTRY.at(), ENTRY.actor(), ENTRY.role(), ENTRY.action(), null));

        assertThat(Stream.concat(Stream.of(ENTRY), others.stream())
                        .map(entry -> Link.after(EMPTY, entry).hash()))
                .doesNotHaveDuplicates();
        assertThat(Link.after(Head.empty(), ENTRY).hash())
                .isNotEqualTo(Link.after(EMPTY, ENTRY).hash());
    }

    @Test
    void theRootIsOverTheEndsOfAllChainsInWhateverOrderTheyCome() {
        Head a = new Head(new UUID(1, 2), 1, "aa".repeat(32));
        Head b = new Head(new UUID(1, 3), 2, "bb".repeat(32));
        Head c = new Head(new UUID(1, 4), 3, "cc".repeat(32));

        String root = hex(MerkleTree.root(List.of(a, b, c)));

        assertThat(root).isEqualTo("3f50f696afb598f13042341255b066e340c7d192846c0ae335541e986eb28543");
        assertThat(hex(MerkleTree.root(List.of(c, a, b)))).isEqualTo(root);
        assertThat(hex(MerkleTree.root(List.of(a, b)))).isNotEqualTo(root);
        assertThat(hex(MerkleTree.root(List.of(a, b, new Head(c.chain(), 2, c.hash())))))
                .isNotEqualTo(root);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
