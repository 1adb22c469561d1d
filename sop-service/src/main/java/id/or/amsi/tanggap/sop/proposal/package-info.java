/// A newer template reaches each outlet as a proposal: what was merged, what the outlet is asked, and its answer. Start
/// reading at `OpenProposals` and `SettleProposal`.
@NullMarked
package id.or.amsi.tanggap.sop.proposal;

import org.jspecify.annotations.NullMarked;
