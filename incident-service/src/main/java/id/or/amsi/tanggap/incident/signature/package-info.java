/// What the service signs (Ed25519), so that others can check it without asking the service.
@NullMarked
package id.or.amsi.tanggap.incident.signature;

import org.jspecify.annotations.NullMarked;
