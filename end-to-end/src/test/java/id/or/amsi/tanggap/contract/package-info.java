/// What the repository promises to callers, as files: the four OpenAPI documents and `permissions.yaml`.
@NullMarked
package id.or.amsi.tanggap.contract;

import org.jspecify.annotations.NullMarked;
