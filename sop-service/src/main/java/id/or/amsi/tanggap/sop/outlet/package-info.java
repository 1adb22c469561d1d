/// What this service knows of each outlet: its name, public id, time zone and chapter, told by tenant-service.
@NullMarked
package id.or.amsi.tanggap.sop.outlet;

import org.jspecify.annotations.NullMarked;
