package id.or.amsi.tanggap.tenant.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stack behind this service: its database seen whole, and its parts to be broken and mended.
public final class Stack {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Stack() {}

    /// The first value of a query, asked as superuser; empty without a row or for null.
    public static Optional<String> value(String query, Object... parameters) {
        try (Connection connection = RunningStack.attach().superuser("tenant");
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            ResultSet rows = statement.executeQuery();
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Changes the database behind the service's back, as superuser.
    public static void change(String statement, Object... parameters) {
        try (Connection connection = RunningStack.attach().superuser("tenant");
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The mails that were sent to an address.
    public static JsonNode mails(String address) {
        String query = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return json(send("GET", URI.create(get("console.url") + "/mail?to=" + query), null, ""));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Does something to a part of the stack (`pause`, `resume`, `stop`, `start`) and returns when it is done.
    public static void part(String name, String action) {
        send("POST", URI.create(get("console.url") + "/parts/" + name + "/" + action), null, "");
    }

    /// What the stack says of itself.
    public static String get(String key) {
        return RunningStack.attach().get(key);
    }

    static String send(String method, URI address, @Nullable String bearer, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, BodyPublishers.ofString(body));
        request.header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(method + " " + address + ": " + answer.statusCode() + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
