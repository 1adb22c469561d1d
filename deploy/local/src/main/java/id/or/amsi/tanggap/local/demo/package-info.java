/// The demonstration: outlets and people with invented names, made through the public API and Keycloak's own pages
/// only.
@NullMarked
package id.or.amsi.tanggap.local.demo;

import org.jspecify.annotations.NullMarked;
