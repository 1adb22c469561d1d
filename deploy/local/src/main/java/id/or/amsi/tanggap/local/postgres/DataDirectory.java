package id.or.amsi.tanggap.local.postgres;

import id.or.amsi.tanggap.local.Secrets;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A new database cluster: UTF-8, sorted by code point, passwords asked on every kind of connection.
record DataDirectory(Path home, Path data, Path log) {

    void create(String password) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Files.createDirectories(log.getParent());
        var passwordFile = Secrets.ownerOnly(data.resolveSibling("postgres.password"));
        try {
            Files.writeString(passwordFile, password);
            var command = new ArrayList<>(RootAway.prefix(data));
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + Superuser.NAME,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            var exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new PartFailed("initdb failed with exit code " + exit + ", its words are in " + log + ":\n"
                        + Files.readString(log));
            }
        } finally {
            Files.delete(passwordFile);
        }
    }
}
