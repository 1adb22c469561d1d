/// Refusals and every other failure as RFC 9457 problem details, in Indonesian or English. Start reading at `Refusal`.
@NullMarked
package id.or.amsi.tanggap.kit.problem;

import org.jspecify.annotations.NullMarked;
