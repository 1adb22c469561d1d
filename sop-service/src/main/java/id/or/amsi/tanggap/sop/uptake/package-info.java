/// Which outlet uses which version of a template, for the association: names and numbers, no word of an SOP.
@NullMarked
package id.or.amsi.tanggap.sop.uptake;

import org.jspecify.annotations.NullMarked;
