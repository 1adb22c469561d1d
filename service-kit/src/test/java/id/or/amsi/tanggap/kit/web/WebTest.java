package id.or.amsi.tanggap.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        -,                      id
        '',                     id
        id,                     id
        in,                     id
        id-ID,                  id
        en,                     en
        'en-GB,en;q=0.8',       en
        'en;q=0.5,id;q=0.9',    id
        'fr,en;q=0.5',          en
        fr,                     id
        '*',                    id
        'this is ; no language', id
        """)
    void callerSpeaksIndonesianUnlessEnglishIsLikedBetter(@Nullable String header, String language) {
        assertThat(CallerLanguage.of(header).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        -,       428
        '',      428
        '"3"',   200
        ' "3" ', 200
        '"2"',   412
        3,       412
        '*',     412
        'W/"3"', 412
        """)
    void editMustNameTheVersion(@Nullable String ifMatch, int status) {
        assertThat(status(() -> EntityTags.require(ifMatch, 3))).isEqualTo(status);
    }

    @Test
    void idsAreVersionSevenAndSortByTheirBirth() {
        long before = System.currentTimeMillis();
        List<UUID> ids = IntStream.range(0, 1000).mapToObj(i -> Ids.next()).toList();
        long after = System.currentTimeMillis();

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
        });
    }

    @Test
    void pageHasANextOnlyWhenThereIsMore() {
        Page<Integer> full = Page.of(List.of(1, 2, 3), 2, String::valueOf);
        Page<Integer> last = Page.of(List.of(1, 2), 2, String::valueOf);

        assertThat(full.items()).containsExactly(1, 2);
        assertThat(after(full.next())).isEqualTo("2");
        assertThat(last.items()).containsExactly(1, 2);
        assertThat(last.next()).isNull();
        assertThat(full.map(i -> "n" + i).items()).containsExactly("n1", "n2");
    }

    @Test
    void cursorThatIsNoneIsRefused() {
        assertThatThrownBy(() -> after("%%")).isInstanceOf(BadRequestException.class);
        assertThat(after(null)).isNull();
    }

    @Test
    void pagesAreNoLongerThanConfigured() {
        PageParams params = new PageParams();
        params.limit = 100;

        assertThat(params.limit()).isEqualTo(100);
        System.setProperty("tanggap.limits.page", "30");
        try {
            assertThat(params.limit()).isEqualTo(30);
            params.limit = 7;
            assertThat(params.limit()).isEqualTo(7);
        } finally {
            System.clearProperty("tanggap.limits.page");
        }
    }

    private static @Nullable String after(@Nullable String cursor) {
        PageParams params = new PageParams();
        params.cursor = cursor;
        return params.after();
    }

    private static int status(Runnable check) {
        try {
            check.run();
            return 200;
        } catch (ClientErrorException e) {
            return e.getResponse().getStatus();
        }
    }
}
