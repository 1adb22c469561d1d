package id.or.amsi.tanggap.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Looks for words in everything that the stack keeps: every table of every database, the folders of
/// Kafka's logs, all log files, and caught mail.
final class Search {
    private static final String MAIL = "mail";

    private final RunningStack stack;
    private final List<byte[]> forms;
    private final Predicate<byte[]> spared;

    /// @param spared mails that are not looked at, by what is in them
    Search(RunningStack stack, List<byte[]> forms, Predicate<byte[]> spared) {
        this.stack = stack;
        this.forms = forms;
        this.spared = spared;
    }

    /// Where they are, by table or file.
    List<String> everywhere() {
        List<String> found = new ArrayList<>();
        texts("postgres", "select datname from pg_database where datallowconn")
                .forEach(database -> found.addAll(inDatabase(database)));
        found.addAll(inFolder("kafka/data"));
        found.addAll(inFolder("log"));
        found.addAll(inFolder(MAIL));
        return found;
    }

    /// The tables that hold one of them.
    List<String> inDatabase(String database) {
        List<String> found = new ArrayList<>();
        for (String table : texts(database, """
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')""")) {
            Listening dump = new Listening(forms);
            try (Connection connection = stack.superuser(database);
                    Statement statement = connection.createStatement()) {
                // row by row
                connection.setAutoCommit(false);
                statement.setFetchSize(1_000);
                for (ResultSet row = statement.executeQuery("select t::text from " + table + " t"); row.next(); ) {
                    byte[] text = row.getString(1).getBytes(UTF_8);
                    dump.write(text, 0, text.length);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(database + " " + table, e);
            }
            if (dump.heard()) {
                found.add(database + ": " + table);
            }
        }
        return found;
    }

    /// The files that hold one of them.
    List<String> inFolder(String name) {
        Path folder = RunningStack.folder().resolve(name);
        try (var files = Files.walk(folder)) {
            // indexes hold numbers only, and much empty room
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("index"))
                    .filter(file -> holds(file, name.equals(MAIL)))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(Path file, boolean mail) {
        try {
            byte[] content = Files.readAllBytes(file);
            Listening listening = new Listening(forms);
            listening.write(content);
            return listening.heard() && !(mail && spared.test(content));
        } catch (NoSuchFileException e) {
            // rolled away meanwhile
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> texts(String database, String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = stack.superuser(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    /// Hears words in what streams by, also where they lie across two writes.
    static final class Listening extends OutputStream {
        private final List<byte[]> words;
        private final boolean[] beginnings = new boolean[256];
        private final int longest;
        private byte[] tail = {};
        private boolean heard;

        Listening(List<byte[]> words) {
            this.words = words;
            this.longest = words.stream().mapToInt(word -> word.length).max().orElse(0);
            words.forEach(word -> beginnings[Byte.toUnsignedInt(word[0])] = true);
        }

        static boolean contains(byte[] text, byte[] word) {
            Listening listening = new Listening(List.of(word));
            listening.write(text, 0, text.length);
            return listening.heard();
        }

        boolean heard() {
            return heard;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            byte[] text = new byte[tail.length + length];
            System.arraycopy(tail, 0, text, 0, tail.length);
            System.arraycopy(bytes, offset, text, tail.length, length);
            heard = heard || isIn(text);
            int kept = Math.min(longest, text.length);
            tail = Arrays.copyOfRange(text, text.length - kept, text.length);
        }

        private boolean isIn(byte[] text) {
            for (int start = 0; start < text.length; start++) {
                if (beginnings[Byte.toUnsignedInt(text[start])] && beginsAt(text, start)) {
                    return true;
                }
            }
            return false;
        }

        private boolean beginsAt(byte[] text, int start) {
            for (byte[] word : words) {
                int end = start + word.length;
                if (end <= text.length && Arrays.equals(text, start, end, word, 0, word.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
