/// What the tests of every service share: the running stack, signed tokens, two tenants, and the house rules. Start
/// reading at `RunningStack` and `StackResource`.
@NullMarked
package id.or.amsi.tanggap.kit.testing;

import org.jspecify.annotations.NullMarked;
