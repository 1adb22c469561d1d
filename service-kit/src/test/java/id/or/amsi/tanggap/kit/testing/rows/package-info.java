/// Who may see, add, change and remove which row: written down, tried, and tried again with every policy broken.
@NullMarked
package id.or.amsi.tanggap.kit.testing.rows;

import org.jspecify.annotations.NullMarked;
