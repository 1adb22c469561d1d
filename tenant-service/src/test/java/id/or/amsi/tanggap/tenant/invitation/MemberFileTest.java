package id.or.amsi.tanggap.tenant.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.tenant.member.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberFileTest {
    private static final String HEADER = "name,email,language,roles\n";

    @Test
    void readsPeopleInAnyColumnOrder() {
        MemberFileCheck check = check("roles,Email,name,language\nEDITOR staff,Rina@KabarBunga.example,Rina Sari,id\n");

        assertThat(check.problems()).isEmpty();
        assertThat(check.invitations())
                .containsExactly(new Invitation(
                        "Rina Sari", "rina@kabarbunga.example", "id", Set.of(Role.EDITOR, Role.STAFF), false));
    }

    @Test
    void readsWhatSpreadsheetsInIndonesiaWrite() {
        MemberFileCheck check =
                check("\uFEFFname;email;language;roles\r\nRina;rina@kabarbunga.example;id;STAFF\r\n\r\n");

        assertThat(check.problems()).isEmpty();
        assertThat(check.invitations()).hasSize(1);
    }

    @Test
    void namesEveryBadLineAndColumn() {
        MemberFileCheck check = check(HEADER
                + "Rina,rina@kabarbunga.example,id,STAFF\n"
                + "http://evil.example,rina@kabarbunga.example,fr,STAFF\n"
                + "\"Siti, Budi\",not-an-address,id,BOSS\n"
                + "Dewi,taken@kabarbunga.example,id,DIRECTOR OUTLET_ADMIN\n"
                + "Tuti\n"
                + "Mira,mira@kabarbunga.example,id,SECRETARIAT\n");

        assertThat(check.problems())
                .containsExactlyInAnyOrder(
                        new LineProblem(3, "name", "name"),
                        new LineProblem(3, "language", "language"),
                        new LineProblem(3, "email", "email-twice"),
                        new LineProblem(4, "email", "email"),
                        new LineProblem(4, "roles", "role-unknown"),
                        new LineProblem(5, "email", "email-taken"),
                        new LineProblem(5, "roles", "roles-exclude"),
                        new LineProblem(6, "email", "email"),
                        new LineProblem(6, "language", "language"),
                        new LineProblem(6, "roles", "role-missing"),
                        new LineProblem(7, "roles", "role-unknown"));
        assertThat(check.invitations()).hasSize(1);
    }

    @Test
    void aThousandPeopleAreTheLimit() {
        assertThat(MemberFile.read(HEADER + people(1000)).rows()).hasSize(1000);
        assertThat(MemberFile.read(HEADER + people(1001)).problems())
                .containsExactly(new LineProblem(1002, "", "too-long"));
    }

    @Test
    void refusesFilesItCannotRead() {
        assertThat(MemberFile.read("").problems()).containsExactly(new LineProblem(1, "", "columns"));
        assertThat(MemberFile.read("name,email\nRina,rina@x.example").problems())
                .containsExactly(new LineProblem(1, "", "columns"));
        assertThat(MemberFile.read(HEADER + "\"Rina,rina@x.example,id,STAFF\n").problems())
                .singleElement()
                .extracting(LineProblem::reason)
                .isEqualTo("unreadable");
    }

    @Test
    void everyReasonIsToldInBothLanguages() {
        List<String> reasons = List.of(
                "unreadable",
                "columns",
                "too-long",
                "name",
                "email",
                "email-taken",
                "email-twice",
                "language",
                "role-missing",
                "role-unknown",
                "roles-exclude");

        for (String reason : reasons) {
            LineProblem problem = new LineProblem(7, "name", reason);

            assertThat(problem.said(Locale.of("id")).reason())
                    .isNotBlank()
                    .isNotEqualTo(problem.said(Locale.ENGLISH).reason());
        }
    }

    private static MemberFileCheck check(String csv) {
        MemberFile file = MemberFile.read(csv);
        assertThat(file.problems()).isEmpty();
        MemberFileCheck check = new MemberFileCheck(Set.of("taken@kabarbunga.example"));
        file.rows().forEach(check::check);
        return check;
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "Orang " + number + ",orang" + number + "@kabarbunga.example,id,STAFF")
                .collect(Collectors.joining("\n"));
    }
}
