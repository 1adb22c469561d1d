package id.or.amsi.tanggap.sop.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/// What the job does, for one SOP alone; and how people of an outlet answer it over HTTP.
record Offered(OpenProposals open) {
    static final String PROPOSALS = "/v1/sop/proposals";

    /// Offers the newest version.
    ///
    /// @return the proposal's id
    String to(OwnSop sop) {
        assertThat(count(sop)).isOne();
        return sop.newsroom().editor().get(PROPOSALS).path("items[0].proposalId");
    }

    /// How many proposals came of it.
    long count(OwnSop sop) {
        return open.due(100_000).stream()
                .filter(one -> one.sop().equals(UUID.fromString(sop.id())))
                .filter(open::tried)
                .count();
    }

    static void reworded(OwnSop sop, String clause, String text) {
        sop.newsroom()
                .editor()
                .put(sop.path(), sop.path("clauses/" + clause), Map.of("text", text))
                .then()
                .statusCode(200);
    }

    static Response decide(Person person, String proposal, String clause, Map<String, Object> decision) {
        return person.request().body(decision).put(PROPOSALS + "/" + proposal + "/decisions/CLAUSE/" + clause);
    }

    /// What the whole would read like, as its hash.
    static String preview(Person person, String proposal) {
        return person.get(PROPOSALS + "/" + proposal + "/preview").path("contentHash");
    }

    static Response accept(Person person, String proposal, String contentHash) {
        return person.post(PROPOSALS + "/" + proposal + "/acceptance", Map.of("contentHash", contentHash));
    }

    static Response decline(Person person, String proposal) {
        return person.post(PROPOSALS + "/" + proposal + "/refusal", Map.of("reason", "Nanti saja."));
    }

    static String question(Person person, String proposal, String clause) {
        return person.get(PROPOSALS + "/" + proposal).path("parts.find { it.id == '" + clause + "' }.question");
    }
}
