package id.or.amsi.tanggap.hostile;

import java.util.List;

/// Texts that do harm where somebody trusts them.
final class Poison {
    /// Stands in everything that wants to forge a line of a log or a header of an answer.
    static final String MARK = "FORGED7C1";

    static final List<String> INJECTIONS = List.of(
            "'; drop table app.outbox; --",
            "' or '1'='1",
            "x') union select current_setting('app.tenant_id') --",
            "\\'; select pg_sleep(9); --",
            "{{7*7}}",
            "${7*7}",
            "#{7*7}",
            "{inject:clock}",
            "{#include x /}",
            "<%= 7*7 %>",
            "${jndi:ldap://localhost:1/" + MARK + "}",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "<script>alert('" + MARK + "')</script>",
            "\"><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "%s%s%n%x",
            "a\r\nX-Forged: " + MARK + "\r\n\r\n",
            "a\n{\"timestamp\":\"" + MARK + "\",\"level\":\"ERROR\",\"message\":\"" + MARK + "\"}",
            "a\u2028" + MARK,
            "Ⓐ\u0301\u0301\u0301 ﷽ 🙂\u200D",
            "A".repeat(300_000));

    /// Characters that no honest text has: they end strings early, turn the direction of reading, or are none.
    static final List<String> CHARACTERS =
            List.of("\u0000", "\u0007", "\u001b[2J", "\u202e", "\u202d", "\ud800", "\uffff", "\u009b");

    private Poison() {}
}
