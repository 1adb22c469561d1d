/// Two people of the association score each application without seeing the other's score; the secretariat
/// selects with recorded reasons, keeps a waiting list and gives seats. Start reading at
/// `DecideApplication`.
@NullMarked
package id.or.amsi.tanggap.tenant.selection;

import org.jspecify.annotations.NullMarked;
