/// How long answers take under load, from an open model. Start reading at `LookupLatency`; not part of any build.
@NullMarked
package id.or.amsi.tanggap.load;

import org.jspecify.annotations.NullMarked;
