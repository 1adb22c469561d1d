package id.or.amsi.tanggap.incident.procedure;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The procedure of `contracts/procedures/kbgo.json`, which sop-service ships.
public final class KbgoProcedure {
    private KbgoProcedure() {}

    public static Procedure read() {
        return ProcedureJson.read(json(), Procedure.class);
    }

    /// Its hash, as it is published with it.
    public static String hash() {
        return CanonicalJson.hash(json());
    }

    static String json() {
        try {
            return Files.readString(RunningStack.root().resolve("contracts/procedures/kbgo.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
