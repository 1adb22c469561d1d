/// Every operation, called by everybody: who gets an answer, who is refused, and that nobody receives a byte of what is
/// not theirs. Start reading at `IsolationMatrixStory`.
@NullMarked
package id.or.amsi.tanggap.isolation;

import org.jspecify.annotations.NullMarked;
