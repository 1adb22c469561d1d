package id.or.amsi.tanggap.sop.floor;

import static id.or.amsi.tanggap.sop.floor.AnSop.KBGO;
import static id.or.amsi.tanggap.sop.floor.Appointed.everybody;
import static id.or.amsi.tanggap.sop.floor.Appointed.holder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderFloorTest {
    private final FloorRules rules = FloorRules.shipped();

    @Test
    void everyFunctionNeedsAPersonAndAnotherOne() {
        List<Finding> nobody = findings(holder -> !holder.function().equals("hr"));
        List<Finding> noAlternate = findings(holder -> !(holder.function().equals("hr") && holder.alternate()));
        List<Finding> twice = with(
                holder -> !(holder.function().equals("hr") && holder.alternate()),
                holder("hr", "ani", true, "HANDLER"));

        assertThat(nobody).extracting(Finding::rule).containsExactly("function-unfilled", "alternate-missing");
        assertThat(noAlternate).extracting(Finding::rule).containsExactly("alternate-missing");
        assertThat(twice).extracting(Finding::rule).containsExactly("alternate-is-same-person");
        assertThat(nobody)
                .allMatch(Finding::blocking)
                .extracting(Finding::function)
                .containsOnly("hr");
        assertThat(nobody.getFirst().message().id()).contains("Sumber daya manusia");
        assertThat(nobody.getFirst().remedy().id()).contains("Tunjuk");
        assertThat(findings(holder -> true)).isEmpty();
    }

    @Test
    void theAlternateOutsideTheManagementIsThere() {
        assertThat(findings(holder -> !holder.function().equals("outside-alternate")))
                .extracting(Finding::rule)
                .containsExactly("outside-alternate-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "outside-alternate, HANDLER DIRECTOR,     outside-alternate-unfit",
        "outside-alternate, HANDLER OUTLET_ADMIN, outside-alternate-unfit",
        "outside-alternate, HANDLER EDITOR,       outside-alternate-unfit",
        "outside-alternate, STAFF,                outside-alternate-unfit",
        "hr,                STAFF,                holder-unfit",
        "hr,                DIRECTOR,             holder-unfit",
        "directorate,       HANDLER,              director-unfit"
    })
    void whoHoldsAFunctionHasItsRole(String function, String roles, String rule) {
        Holder unfit = holder(function, "citra", false, roles.split(" "));

        List<Finding> findings = with(holder -> !holder.function().equals(function) || holder.alternate(), unfit);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.function()).isEqualTo(function);
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Test
    void whoeverLeftHasNoRoleAnyMore() {
        assertThat(with(holder -> !holder.function().equals("hr") || holder.alternate(), holder("hr", "citra", false)))
                .extracting(Finding::rule)
                .containsExactly("holder-unfit");
    }

    @Test
    void theDirectorsAlternateIsNotOfTheManagement() {
        for (String other : List.of("DIRECTOR", "OUTLET_ADMIN")) {
            assertThat(with(
                            holder -> !(holder.function().equals("directorate") && holder.alternate()),
                            holder("directorate", "citra", true, "HANDLER", other)))
                    .extracting(Finding::rule)
                    .containsExactly("director-alternate-unfit");
        }
    }

    private List<Finding> findings(Predicate<Holder> kept) {
        return rules.check(KBGO, KBGO, everybody().stream().filter(kept).toList(), null);
    }

    private List<Finding> with(Predicate<Holder> kept, Holder added) {
        List<Holder> holders = new ArrayList<>(everybody().stream().filter(kept).toList());
        holders.add(added);
        return rules.check(KBGO, KBGO, holders, null);
    }
}
