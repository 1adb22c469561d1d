/// Parts of the stack are killed and lines cut at every step of an event's way: nothing is lost, nothing is doubled.
/// Start reading at `NothingIsLostStory`.
@NullMarked
package id.or.amsi.tanggap.fault;

import org.jspecify.annotations.NullMarked;
