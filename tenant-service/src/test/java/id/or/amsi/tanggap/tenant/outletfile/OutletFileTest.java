package id.or.amsi.tanggap.tenant.outletfile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletFileTest {
    private static final String HEADER =
            "name,domain,chapter,province,timeZone,contactEmail,contactPhone,legalEntity\n";
    private static final String GOOD =
            "Kabar Bunga,kabarbunga.example,jabar,Jawa Barat,WIB,r@kabarbunga.example,,PT Kabar\n";
    private static final UUID CHAPTER = UUID.randomUUID();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void everyGoodLineBecomesARegistration() {
        OutletFileCheck check = checked(HEADER + GOOD);

        assertThat(check.problems()).isEmpty();
        assertThat(check.registrations()).singleElement().satisfies(outlet -> {
            assertThat(outlet.domain()).isEqualTo("kabarbunga.example");
            assertThat(outlet.chapterId()).isEqualTo(CHAPTER);
            assertThat(outlet.contactPhone()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kabar Bunga,|name|,",
                ",kabarbunga.example,|domain|,https://kabarbunga.example/,",
                ",kabarbunga.example,|domain-taken|,taken.example,",
                ",jabar,|chapter|,nowhere,",
                ",Jawa Barat,|province|,Jawa,",
                ",WIB,|timeZone|,GMT,",
                ",WIB,|timeZone-elsewhere|,WIT,",
                ",r@kabarbunga.example,|contactEmail|,redaksi,",
                ",,PT Kabar|contactPhone|,phone,PT Kabar",
                ",PT Kabar|legalEntity|,",
            })
    void everyBadColumnIsNamed(String good, String reason, String bad) {
        OutletFileCheck check = checked(HEADER + GOOD.replace(good, bad));

        assertThat(check.problems()).contains(new BadLine(2, reason.replaceAll("-.*", ""), reason));
        assertThat(check.registrations()).isEmpty();
    }

    @Test
    void badLinesAreNamedByTheirNumberInTheFile() {
        OutletFileCheck check = checked(HEADER + GOOD + "\n" + GOOD + GOOD.replace("kabarbunga", "kabar_bunga"));

        assertThat(check.problems())
                .containsExactly(new BadLine(4, "domain", "domain-twice"), new BadLine(5, "domain", "domain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,domain\n", "nama,domain,chapter,province,timeZone,contactEmail,legalEntity\n"})
    void fileWithOtherColumnsIsNotRead(String csv) {
        assertThat(OutletFile.read(csv).problems()).containsExactly(new BadLine(1, "", "columns"));
    }

    @Test
    void columnsMayComeInAnyOrderWithSemicolonsAndAByteOrderMark() {
        String csv = """
            \uFEFFdomain;name;legalEntity;contactEmail;timeZone;province;chapter
            kabarbunga.example;"Kabar; Bunga";PT Kabar;r@kabarbunga.example;Asia/Jakarta;Jawa Barat;jabar
            """;

        OutletFileCheck check = checked(csv);

        assertThat(check.problems()).isEmpty();
        assertThat(check.registrations().getFirst().name()).isEqualTo("Kabar; Bunga");
    }

    @Test
    void fileThatIsTooLongIsNotRead() {
        String csv = HEADER
                + IntStream.rangeClosed(0, OutletFile.MOST_OUTLETS)
                        .mapToObj(number -> GOOD.replace("kabarbunga", "kabar" + number))
                        .collect(Collectors.joining());

        OutletFile file = OutletFile.read(csv);

        assertThat(file.rows()).isEmpty();
        assertThat(file.problems()).extracting(BadLine::reason).containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyReasonHasWords(String language) {
        List<String> reasons = List.of(
                "unreadable",
                "columns",
                "too-long",
                "name",
                "domain",
                "domain-taken",
                "domain-twice",
                "chapter",
                "province",
                "timeZone",
                "timeZone-elsewhere",
                "contactEmail",
                "contactPhone",
                "legalEntity");

        assertThat(reasons)
                .allSatisfy(reason -> assertThat(new BadLine(1, "", reason)
                                .said(Locale.of(language))
                                .reason())
                        .isNotBlank());
    }

    private static OutletFileCheck checked(String csv) {
        OutletFile file = OutletFile.read(csv);
        assertThat(file.problems()).isEmpty();
        OutletFileCheck check = new OutletFileCheck(VALIDATOR, Map.of("jabar", CHAPTER), Set.of("taken.example"));
        file.rows().forEach(check::check);
        return check;
    }
}
