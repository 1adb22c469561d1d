package id.or.amsi.tanggap.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that speaks as little SMTP as it can and keeps what it hears, as it came.
final class ListeningServer implements AutoCloseable {
    enum Manner {
        /// Accepts a connection and never says a word.
        SILENT,
        REFUSES_MAIL,
        /// Takes the mail and is gone before the goodbye.
        LEAVES_EARLY
    }

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<List<String>> mails = new CopyOnWriteArrayList<>();
    private final Set<Manner> manners;
    private final @Nullable SSLContext identity;
    private final ServerSocket door;

    ListeningServer(Manner... manners) throws IOException {
        this(null, manners);
    }

    /// @param identity with which it can protect a conversation; null for a server that cannot
    ListeningServer(@Nullable SSLContext identity, Manner... manners) throws IOException {
        this.identity = identity;
        this.manners = Set.of(manners);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /// What the clients said, line by line, without the mails.
    List<String> heard() {
        return List.copyOf(heard);
    }

    /// The mails, each with its headers, line by line.
    List<List<String>> mails() {
        return List.copyOf(mails);
    }

    boolean heard(String command) {
        return heard.stream().anyMatch(line -> line.startsWith(command));
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> listen(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void listen(Socket guest) {
        try (guest) {
            if (!manners.contains(Manner.SILENT)) {
                say(guest, "220 ready");
            }
            converse(guest);
        } catch (IOException e) {
            heard.add("(hung up)");
        }
    }

    private void converse(Socket guest) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String answer = manners.contains(Manner.SILENT) ? "" : answer(line, guest instanceof SSLSocket);
            say(guest, answer);
            if ("STARTTLS".equals(line)) {
                converse(protect(guest));
                return;
            }
            if ("DATA".equals(line)) {
                read(in);
                say(guest, "250 taken");
                if (manners.contains(Manner.LEAVES_EARLY)) {
                    return;
                }
            }
        }
    }

    private String answer(String line, boolean isProtected) {
        return switch (line.split(" ", 2)[0]) {
            case "EHLO" -> "250-hello\r\n" + (isProtected || identity == null ? "250 AUTH PLAIN" : "250 STARTTLS");
            case "DATA" -> "354 go on";
            case "AUTH" -> "235 it is you";
            case "STARTTLS" -> "220 go on";
            case "QUIT" -> "221 bye";
            case "RCPT" -> manners.contains(Manner.REFUSES_MAIL) ? "550 nobody of that name" : "250 fine";
            default -> "250 fine";
        };
    }

    private void read(BufferedReader in) throws IOException {
        List<String> mail = new ArrayList<>();
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            // the dot that SMTP puts before one at the beginning of a line
            mail.add(line.startsWith(".") ? line.substring(1) : line);
        }
        mails.add(mail);
    }

    private Socket protect(Socket guest) throws IOException {
        SSLContext context = identity;
        if (context == null) {
            throw new IOException("nothing to protect it with");
        }
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(guest, null, guest.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private static void say(Socket guest, String words) throws IOException {
        if (!words.isEmpty()) {
            guest.getOutputStream().write((words + "\r\n").getBytes(UTF_8));
            guest.getOutputStream().flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
