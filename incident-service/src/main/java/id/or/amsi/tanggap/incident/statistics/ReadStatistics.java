package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.store.Statements;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The association reads what is frozen; the database shows it to nobody else.
@ApplicationScoped
class ReadStatistics {
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final String LIST = """
            select quarter, name, value from incident.figure where quarter in (
                select distinct quarter from incident.figure where quarter < ? order by quarter desc limit ?)""";

    private final Statements statements;

    ReadStatistics(Statements statements) {
        this.statements = statements;
    }

    /// The newest quarter first.
    @Transactional
    Page<QuarterStatistics> list(PageParams page) {
        List<Row> rows = statements.list(LIST, ReadStatistics::row, before(page.after()), page.limit() + 1);
        Map<Quarter, Map<Figure, Integer>> quarters = new TreeMap<>(Comparator.reverseOrder());
        for (Row row : rows) {
            Map<Figure, Integer> published =
                    quarters.computeIfAbsent(row.quarter, quarter -> new EnumMap<>(Figure.class));
            if (row.value != null) {
                published.put(row.figure, row.value);
            }
        }
        return Page.of(
                        List.copyOf(quarters.keySet()),
                        page.limit(),
                        quarter -> quarter.firstDay().toString())
                .map(quarter -> QuarterStatistics.of(quarter, quarters.getOrDefault(quarter, Map.of())));
    }

    /// No day that the database has no name for.
    private static LocalDate before(@Nullable String after) {
        try {
            LocalDate day = after == null ? END : LocalDate.parse(after);
            if (day.isAfter(END) || day.getYear() < 1) {
                throw new BadRequestException();
            }
            return day;
        } catch (DateTimeException e) {
            throw new BadRequestException(e);
        }
    }

    private static Row row(Statements.Row row) throws SQLException {
        return new Row(
                new Quarter(row.day("quarter")),
                Figure.valueOf(row.text("name")),
                row.columns().getObject("value", Integer.class));
    }

    private record Row(
            Quarter quarter, Figure figure, @Nullable Integer value) {}
}
