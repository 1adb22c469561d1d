package id.or.amsi.tanggap.story;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.regex.Pattern;

/// A page of `docs/how-to`: its code is run as it is printed there, only with the address of the stack that runs.
record HowTo(String text) {
    private static final String PRINTED = "https://tanggap.example";

    static HowTo page(String name) {
        try {
            return new HowTo(Files.readString(RunningStack.root().resolve("docs/how-to/" + name + ".md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first block of that language.
    String block(String language, URI tanggap) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1).replace(PRINTED, tanggap.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page shows no " + language));
    }
}
