package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.demo.Scenario;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;

/// `token <account> [outlet]`: prints a bearer token of the running stack and nothing else.
final class TokenCommand {
    private final PrintStream out;

    TokenCommand(PrintStream out) {
        this.out = out;
    }

    int run(List<String> arguments) throws IOException {
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw new PartFailed("Which account? For example: ./tanggap token handler1@kabarbunga.example");
        }
        var scenario = Scenario.shipped();
        var tokens = new Tokens(issuer(), scenario.password(), scenario.secondFactorSeed());
        var alias = arguments.size() == 3 ? arguments.get(2).replace('.', '-') : null;
        try {
            out.println(tokens.of(address(arguments.get(1), scenario), alias));
            return 0;
        } catch (Tokens.TokenRefused e) {
            throw new PartFailed(String.valueOf(e.getMessage()));
        }
    }

    /// @return the address of an account of the association's that was named without its domain
    static String address(String account, Scenario scenario) {
        var association = scenario.secretariat().email();
        return account.contains("@") ? account : account + association.substring(association.indexOf('@'));
    }

    private static String issuer() throws IOException {
        var file = Layout.of("local").properties();
        if (Files.notExists(file)) {
            throw new PartFailed(
                    "No stack is running: start it with ./tanggap up, wait for its last line, then try again.");
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return values.getProperty("issuer");
    }
}
