package id.or.amsi.tanggap.sop.outlet;

import java.time.ZoneId;

/// An outlet as tenant-service last told of it.
///
/// @param publicId names it on public pages
public record Outlet(String publicId, String name, ZoneId zone) {}
