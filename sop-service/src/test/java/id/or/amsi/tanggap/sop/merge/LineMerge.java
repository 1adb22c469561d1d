package id.or.amsi.tanggap.sop.merge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/// A merge by lines as everybody knows it: git's own, and on a machine without git the one of its Java twin.
final class LineMerge {
    private static final boolean GIT = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));

    private LineMerge() {}

    /// What comes out; nothing if they conflict.
    static Optional<String> of(String base, String ours, String theirs) throws IOException, InterruptedException {
        return GIT ? byGit(base, ours, theirs) : byItsTwin(base, ours, theirs);
    }

    private static Optional<String> byGit(String base, String ours, String theirs)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("merge");
        try {
            Process git = new ProcessBuilder(
                            "git",
                            "merge-file",
                            "-p",
                            file(folder, "ours", ours),
                            file(folder, "base", base),
                            file(folder, "theirs", theirs))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String merged = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(merged.stripTrailing()) : Optional.empty();
        } finally {
            for (String name : List.of("ours", "base", "theirs")) {
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static String file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), lines(text)).toString();
    }

    private static Optional<String> byItsTwin(String base, String ours, String theirs) throws IOException {
        MergeResult<RawText> merged =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(ours), raw(theirs));
        if (merged.containsConflicts()) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MergeFormatter().formatMerge(out, merged, "base", "ours", "theirs", StandardCharsets.UTF_8);
        return Optional.of(out.toString(StandardCharsets.UTF_8).stripTrailing());
    }

    private static RawText raw(String text) {
        return new RawText(lines(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(String text) {
        return text.isEmpty() ? "" : text + "\n";
    }
}
