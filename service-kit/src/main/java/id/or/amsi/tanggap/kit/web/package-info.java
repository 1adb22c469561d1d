/// What every HTTP answer shares: pages, entity tags, language, limits. Start reading at `Page`.
@NullMarked
package id.or.amsi.tanggap.kit.web;

import org.jspecify.annotations.NullMarked;
