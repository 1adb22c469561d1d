package id.or.amsi.tanggap.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The command line of a Java program, run by the same JDK as the launcher.
public final class JavaProcess {
    private final List<String> options = new ArrayList<>();
    private final List<String> what = new ArrayList<>();

    public JavaProcess options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public JavaProcess classPath(List<Path> entries) {
        options.add("-cp");
        options.add(entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return this;
    }

    public JavaProcess main(String mainClass, String... arguments) {
        what.add(mainClass);
        what.addAll(List.of(arguments));
        return this;
    }

    public JavaProcess jar(Path jar) {
        what.add("-jar");
        what.add(jar.toString());
        return this;
    }

    /// @param file holds the main class and its arguments, so that they are on no process list
    public JavaProcess argumentFile(Path file) {
        what.add("@" + file);
        return this;
    }

    public List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(what);
        return command;
    }
}
