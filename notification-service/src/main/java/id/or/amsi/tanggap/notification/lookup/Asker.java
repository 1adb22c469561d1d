package id.or.amsi.tanggap.notification.lookup;

import java.net.InetAddress;
import java.util.HexFormat;

/// Who asks, as far as turns are counted.
///
/// @param name an address, or an outlet whose programs ask
/// @param program programs that an outlet registered, such as its chatbots: they ask for many people, and share its
///     turns, however many credentials they have
record Asker(String name, boolean program) {
    private static final int IPV6_BYTES = 16;

    static Asker at(String address) {
        return new Asker("address " + network(address), false);
    }

    /// @param outlet its organisation's id
    static Asker programOf(String outlet) {
        return new Asker("programs of " + outlet, true);
    }

    /// Whoever has one address of IPv6 has the other 2^64 of their network too (RFC 4291, section 2.5.4).
    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
