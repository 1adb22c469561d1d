/// One address for all services: routes by path from the file that Kubernetes reads too.
@NullMarked
package id.or.amsi.tanggap.local.gateway;

import org.jspecify.annotations.NullMarked;
