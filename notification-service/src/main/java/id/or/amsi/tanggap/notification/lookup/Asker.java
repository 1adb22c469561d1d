package id.or.amsi.tanggap.notification.lookup;

/// Who asks, as far as turns are counted.
///
/// @param name an address, or the `azp` of a token
/// @param integration a program that an outlet registered, such as its chatbot: it asks for many people
record Asker(String name, boolean integration) {
    static Asker at(String address) {
        return new Asker("address " + address, false);
    }

    static Asker program(String client) {
        return new Asker("client " + client, true);
    }
}
