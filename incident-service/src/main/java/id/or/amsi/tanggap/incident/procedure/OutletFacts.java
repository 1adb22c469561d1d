package id.or.amsi.tanggap.incident.procedure;

import java.time.ZoneId;

/// Who the outlet is.
///
/// @param publicId stands for it on public pages
/// @param zone in which its days are counted
public record OutletFacts(String publicId, String name, ZoneId zone) {}
