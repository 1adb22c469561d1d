package id.or.amsi.tanggap.kit.bad.one;

import id.or.amsi.tanggap.kit.bad.two.SecondResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Objects;

/// Breaks one house rule per line, so that the rules can be seen to fail.
public class BaseHelper {
    @Inject
    EntityManager injected;

    SecondResource neighbour = new SecondResource();

    public Instant now() throws InterruptedException {
        Thread.sleep(1);
        Objects.requireNonNull(injected.createNativeQuery("select 1"));
        return Instant.now();
    }
}
