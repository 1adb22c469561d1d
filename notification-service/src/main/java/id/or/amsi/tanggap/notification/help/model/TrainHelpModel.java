package id.or.amsi.tanggap.notification.help.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/// The build's step that learns the model from the labelled messages: from which folder, to which file of the
/// folder of classes, and the step that lays some of them beside it ([DevelopmentMessages]). A model that is younger
/// than all it was made from stays as it is.
public final class TrainHelpModel {
    private static final String MESSAGES = "training-.*\\.tsv";

    private TrainHelpModel() {}

    public static void main(String[] args) throws IOException {
        var corpus = Path.of(args[0]);
        var classes = Path.of(args[1]);
        DevelopmentMessages.write(corpus, classes);
        var model = classes.resolve("help/model.bin");
        if (isYoungest(model, corpus, classes)) {
            return;
        }
        Files.createDirectories(model.getParent());
        var learnt = Training.of(Labelled.read(corpus, MESSAGES));
        // a build that is stopped leaves no half model that looks young
        var whole = model.resolveSibling("model.part");
        try (var out = Files.newOutputStream(whole)) {
            ModelFile.write(learnt, out);
        }
        Files.move(whole, model, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isYoungest(Path model, Path corpus, Path classes) throws IOException {
        if (!Files.exists(model) || Files.size(model) == 0) {
            return false;
        }
        var made = Files.getLastModifiedTime(model);
        try (var messages = Files.list(corpus);
                var all = Files.walk(classes)) {
            var read = messages.filter(file -> file.getFileName().toString().matches(MESSAGES));
            var reads = all.filter(Files::isRegularFile)
                    .filter(file -> classes.relativize(file).toString().contains("help"))
                    .filter(file -> !file.equals(model));
            return Stream.concat(read, reads).map(TrainHelpModel::changed).allMatch(time -> time.compareTo(made) < 0);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
