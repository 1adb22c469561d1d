/// Who helps: services with their channels, hours and checks. Start reading at `HelpResource`, then
/// `HelpResources` (what is in force) and `resources.yaml` (what is shipped, none of it checked).
@NullMarked
package id.or.amsi.tanggap.notification.resource;

import org.jspecify.annotations.NullMarked;
