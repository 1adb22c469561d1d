package id.or.amsi.tanggap.sop.document;

import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/// A chapter of an SOP.
///
/// @param id stable over all versions, for example `c07`
public record Chapter(String id, int number, Text title, List<Clause> clauses) {
    public Chapter {
        if (id == null || !id.matches("c\\d{2}") || number < 1 || title == null) {
            throw new IllegalArgumentException("a chapter needs an id, a number and a title");
        }
        clauses = List.copyOf(clauses);
    }

    /// The same chapter at another place with these clauses.
    Chapter holding(int newNumber, List<Clause> others) {
        return new Chapter(id, newNumber, title, others);
    }

    Chapter without(String clauseId) {
        return new Chapter(
                id,
                number,
                title,
                clauses.stream().filter(clause -> !clause.id().equals(clauseId)).toList());
    }

    Chapter each(UnaryOperator<Clause> change) {
        return new Chapter(id, number, title, clauses.stream().map(change).toList());
    }
}
