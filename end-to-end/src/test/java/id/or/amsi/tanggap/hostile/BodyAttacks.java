package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// Bodies that are JSON, with something wrong in them.
final class BodyAttacks {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> NUMBERS = List.of(
            JSON.numberNode(-1),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(BigInteger.TEN.pow(400)),
            JSON.numberNode(new BigDecimal("1e400")),
            JSON.numberNode(new BigDecimal("1e-400")),
            JSON.numberNode(0.5));

    static final String CHARACTER = "control or turning character";

    private BodyAttacks() {}

    static List<Attack> all() {
        return List.of(
                json("wrong type", true, BodyAttacks::wrongType),
                json("number out of range", true, onAny("integer", random -> Attack.any(random, NUMBERS))),
                json("unknown field", true, (draft, random) -> unknownField(draft)),
                json(CHARACTER, true, BodyAttacks::character),
                json("injection", false, BodyAttacks::injection),
                json("absent field", false, BodyAttacks::absent),
                json("null", false, BodyAttacks::nothing),
                json("ten thousand items", false, BodyAttacks::items),
                json("unknown word of a list", true, BodyAttacks::word));
    }

    private static Attack json(String name, boolean refused, Attack.Spoiling spoiling) {
        return new Attack(
                name,
                refused,
                operation -> operation.takesJson()
                        && !operation.body().path("properties").isEmpty(),
                spoiling);
    }

    private static Attack.Spoiling onAny(String type, Function<Random, JsonNode> poison) {
        return (draft, random) -> Spot.any(draft, random, type)
                .ifPresentOrElse(spot -> spot.put(poison.apply(random)), () -> unknownField(draft));
    }

    private static void wrongType(Draft draft, Random random) {
        List<Spot> spots =
                Spot.of(draft).stream().filter(spot -> !spot.type().isEmpty()).toList();
        Spot spot = Attack.any(random, spots);
        List<JsonNode> others = switch (spot.type()) {
            case "string" -> List.of(JSON.numberNode(7), JSON.booleanNode(true), JSON.objectNode(), JSON.arrayNode());
            case "integer" -> List.of(JSON.textNode("7"), JSON.booleanNode(true), JSON.objectNode(), JSON.arrayNode());
            case "boolean" -> List.of(JSON.textNode("true"), JSON.numberNode(1), JSON.objectNode(), JSON.arrayNode());
            case "array" ->
                List.of(
                        JSON.textNode("a"),
                        JSON.numberNode(1),
                        JSON.objectNode().put("a", 1));
            default ->
                List.of(JSON.textNode("a"), JSON.numberNode(1), JSON.arrayNode().add(1));
        };
        spot.put(Attack.any(random, others));
    }

    private static void unknownField(Draft draft) {
        ((ObjectNode) draft.body)
                .put("tenantId", "0190b4c1-7d2e-4c4b-9a3e-5d6f7a8b9c0d")
                .put("isAdmin", true);
    }

    private static void character(Draft draft, Random random) {
        onText(draft, "Teks" + Attack.any(random, Poison.CHARACTERS) + "contoh", random);
        // a lone surrogate is no character: written as an escape
        draft.bytes = draft.body.toString().replace("\ud800", "\\ud800").getBytes(UTF_8);
    }

    private static void injection(Draft draft, Random random) {
        onText(draft, Attack.any(random, Poison.INJECTIONS), random);
    }

    private static void onText(Draft draft, String text, Random random) {
        List<Spot> spots = Spot.of(draft).stream().filter(Spot::isFreeText).toList();
        if (spots.isEmpty()) {
            unknownField(draft);
        } else {
            Attack.any(random, spots).put(JSON.textNode(text));
        }
    }

    private static void absent(Draft draft, Random random) {
        Spot spot = Attack.any(random, Spot.of(draft));
        if (spot.holder() instanceof ObjectNode object) {
            object.remove(spot.name());
        }
    }

    private static void nothing(Draft draft, Random random) {
        Attack.any(random, Spot.of(draft)).put(JSON.nullNode());
    }

    private static void items(Draft draft, Random random) {
        Spot.any(draft, random, "array").ifPresent(spot -> {
            JsonNode first = draft.operation.schemas().sample(spot.schema().path("items"));
            var many = JSON.arrayNode();
            for (int n = 0; n < 10_000; n++) {
                many.add(first);
            }
            spot.put(many);
        });
    }

    private static void word(Draft draft, Random random) {
        Optional<Spot> spot =
                Spot.of(draft).stream().filter(one -> one.schema().has("enum")).findAny();
        spot.ifPresentOrElse(
                one -> one.put(JSON.textNode(Attack.any(random, List.of("KING", "", "0", "kbgo ")))),
                () -> unknownField(draft));
    }
}
