package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.problem.RefusedException;

/// Where an outlet is: a province in the time zone that the province has.
record Place(Province province, Zone zone) {
    Place {
        if (province.zone() != zone) {
            throw new RefusedException(new OutletRefusal.ZoneNotInProvince(
                    province.title(), province.zone().id()));
        }
    }

    /// Reads a place as it was typed.
    ///
    /// @throws RefusedException if there is no such province, no such zone, or not there
    static Place of(String province, String zone) {
        return new Place(
                province(province),
                Zone.named(zone).orElseThrow(() -> new RefusedException(new OutletRefusal.UnknownZone(zone))));
    }

    static Province province(String name) {
        return Province.named(name).orElseThrow(() -> new RefusedException(new OutletRefusal.UnknownProvince(name)));
    }
}
