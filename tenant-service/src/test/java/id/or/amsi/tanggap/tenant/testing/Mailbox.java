package id.or.amsi.tanggap.tenant.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The mails that arrived for an address.
public final class Mailbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Mailbox() {}

    public static List<JsonNode> of(String address) {
        String query = "/mail?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        try {
            List<JsonNode> mails = new ArrayList<>();
            JSON.readTree(Stack.send("GET", URI.create(Stack.get("console.url") + query), null, ""))
                    .forEach(mails::add);
            return mails;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The mails whose subject contains a text.
    public static List<JsonNode> of(String address, String subject) {
        return of(address).stream()
                .filter(mail -> mail.path("subject").asText().contains(subject))
                .toList();
    }
}
