package id.or.amsi.tanggap.notification.mail;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class MailServerServiceTest {
    private static final int MAILS = 100;

    @Inject
    MailServer server;

    @Test
    void everyNewConnectionTakesItsMailAtTheFirstAttempt() throws Exception {
        String address = UUID.randomUUID() + "@kabar.example";
        List<Callable<Boolean>> mails = IntStream.range(0, MAILS)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    String id = "<" + number + "." + address + ">";
                    server.send(new Mail(id, "tanggap@amsi.example", address, "Halo", "Halo", true));
                    return true;
                })
                .toList();

        List<Future<Boolean>> sent;
        try (var workers = Executors.newFixedThreadPool(4)) {
            sent = workers.invokeAll(mails);
        }

        assertThat(sent).allSatisfy(mail -> assertThat(mail).succeedsWithin(ofSeconds(1)));
        try (var newsroom = new Newsroom()) {
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> assertThat(newsroom.mails(address)).hasSize(MAILS));
        }
    }
}
