package id.or.amsi.tanggap.sop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void whatAClauseMayHoldIsRead() {
        assertThat(html("Satu **dua** *tiga*\nempat:\nAA: b.\nCC: d.\n\n- lima\n- enam"))
                .isEqualTo("""
                        <p>Satu <strong>dua</strong> <em>tiga</em>
                        empat:<br />
                        AA: b.<br />
                        CC: d.</p>
                        <ul>
                        <li>lima</li>
                        <li>enam</li>
                        </ul>
                        """);
    }

    @Test
    void whatItMayNotHoldIsShownAsItWasTyped() {
        assertThat(html("<script>alert(1)</script>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
        assertThat(html("a <b onclick=x>b</b>")).doesNotContain("<b").contains("&lt;b onclick=x&gt;");
        assertThat(html("[klik](javascript:alert(1))")).isEqualTo("<p>[klik](javascript:alert(1))</p>\n");
        assertThat(html("![x](http://jahat.example/a.png)"))
                .doesNotContain("<img")
                .contains("![x]");
        assertThat(html("# Judul")).isEqualTo("<p># Judul</p>\n");
        assertThat(html("5 < 6 & \"7\"")).isEqualTo("<p>5 &lt; 6 &amp; &quot;7&quot;</p>\n");
    }

    private static String html(String text) {
        return Prose.of(text).html().toString();
    }
}
