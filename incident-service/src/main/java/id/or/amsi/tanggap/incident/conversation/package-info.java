/// Messages between the team and whoever reported, and the team's own notes; all of it sealed. Start reading at
/// `AnswerAffectedPerson` and `WriteToTeam`.
@NullMarked
package id.or.amsi.tanggap.incident.conversation;

import org.jspecify.annotations.NullMarked;
