package id.or.amsi.tanggap.local.accesslog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The access log of all outlets as a folder holds it: no names, no content, no outlets.
///
/// @param ends where the database says that each chain ends
/// @param leaves how long chains were at a seal; only where that changed
/// @param heads what witnesses were told of chains
/// @param roots what witnesses were told of days
record CopiedLog(List<End> ends, List<Entry> entries, List<Leaf> leaves, List<End> heads, List<Root> roots) {
    CopiedLog {
        ends = List.copyOf(ends);
        entries = List.copyOf(entries);
        leaves = List.copyOf(leaves);
        heads = List.copyOf(heads);
        roots = List.copyOf(roots);
    }

    /// @param head SHA-256 in hexadecimal
    record End(UUID chain, long length, String head) {}

    /// One entry, every value as the text that its hash is over; `-` for what is not there.
    record Entry(
            UUID chain,
            long seq,
            String at,
            String actor,
            String role,
            String action,
            String about,
            String previous,
            String hash) {}

    /// @param seal the number of the root that it was first part of
    record Leaf(UUID chain, long length, long seal) {}

    /// @param seal counts the roots, from 1
    /// @param signature Base64
    /// @param publicKey X.509, Base64
    record Root(long seal, LocalDate day, String root, String signature, String publicKey) {}
}
