package id.or.amsi.tanggap.incident.procedure;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The procedures of `contracts/procedures`, which sop-service ships; KBGO's where no other is named.
public final class ShippedProcedure {
    private ShippedProcedure() {}

    public static Procedure read() {
        return ProcedureJson.read(json(), Procedure.class);
    }

    /// Its hash, as it is published with it.
    public static String hash() {
        return CanonicalJson.hash(json());
    }

    /// Another one's hash.
    public static String hash(String key) {
        return CanonicalJson.hash(json(key));
    }

    /// Another one that ships.
    public static Procedure read(String key) {
        return ProcedureJson.read(json(key), Procedure.class);
    }

    static String json() {
        return json("kbgo");
    }

    /// Another one as it ships.
    public static String json(String key) {
        try {
            return Files.readString(RunningStack.root().resolve("contracts/procedures/" + key + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
