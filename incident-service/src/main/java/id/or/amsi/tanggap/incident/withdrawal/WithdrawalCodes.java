package id.or.amsi.tanggap.incident.withdrawal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/// The eight digits that go to the safe contact and confirm a withdrawal. They are computed, never stored; another
/// withdrawal of the same report has others.
@ApplicationScoped
public class WithdrawalCodes {
    private static final long NUMBERS = 100_000_000L;

    private final Withdrawals withdrawals;
    private final KeyedHashes hashes;
    private final Scopes scopes;

    WithdrawalCodes(Withdrawals withdrawals, KeyedHashes hashes, Scopes scopes) {
        this.withdrawals = withdrawals;
        this.hashes = hashes;
        this.scopes = scopes;
    }

    /// The code that is to be sent with the next mail; empty unless a withdrawal waits for it.
    public Optional<String> waitingFor(UUID incident) {
        return withdrawals
                .find(incident)
                .filter(withdrawal -> withdrawal.byMail() && !withdrawal.isConfirmed())
                .map(this::of);
    }

    boolean fits(Withdrawal withdrawal, String typed) {
        String digits = typed.replaceAll("\\D", "");
        return MessageDigest.isEqual(of(withdrawal).getBytes(US_ASCII), digits.getBytes(US_ASCII));
    }

    private String of(Withdrawal withdrawal) {
        byte[] hash = hashes.of(
                "withdrawal code", scopes.tenant() + " " + withdrawal.incidentId() + " " + withdrawal.askedAt());
        long number = Math.floorMod(ByteBuffer.wrap(hash).getLong(), NUMBERS);
        return "%08d".formatted(number);
    }
}
