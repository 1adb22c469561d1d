package id.or.amsi.tanggap.tenant.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an outlet says when it applies.
///
/// @param answers to every question of the call, by its key
/// @param team with one coordinator
/// @param sharesProgress that the association may see how far the SOP has come, never its text; without it
/// there is no programme
public record NewApplication(
        @Schema(type = SchemaType.OBJECT, examples = "{\"motivation\": \"Kami belum punya Satgas.\"}")
        @NotNull
        @Size(max = 20)
        Map<String, @NotBlank @Size(max = 5000) String> answers,

        @NotEmpty @Size(max = 10) List<@NotNull @Valid TeamMember> team,
        @NotNull @AssertTrue Boolean sharesProgress) {
    public NewApplication {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        team = team == null ? List.of() : List.copyOf(team);
    }

    /// One coordinator, nobody twice, and everybody an active member.
    boolean hasTeamOf(Set<UUID> activeMembers) {
        Set<UUID> named = team.stream().map(TeamMember::membershipId).collect(Collectors.toSet());
        long coordinators = team.stream()
                .filter(member -> member.part() == TeamMember.Part.COORDINATOR)
                .count();
        return coordinators == 1 && named.size() == team.size() && activeMembers.containsAll(named);
    }
}
