package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why something about an outlet was refused.
sealed interface OutletRefusal extends Refusal {
    record UnknownProvince(String province) implements OutletRefusal {
        @Override
        public String slug() {
            return "unknown-province";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("province", province);
        }
    }

    record UnknownZone(String timeZone) implements OutletRefusal {
        @Override
        public String slug() {
            return "unknown-time-zone";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("timeZone", timeZone);
        }
    }

    /// @param timeZone the zone that the province has
    record ZoneNotInProvince(String province, String timeZone) implements OutletRefusal {
        @Override
        public String slug() {
            return "time-zone-not-in-province";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("province", province, "timeZone", timeZone);
        }
    }

    /// No such chapter, or one that takes no more outlets.
    record UnknownChapter() implements OutletRefusal {
        @Override
        public String slug() {
            return "unknown-chapter";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    record DomainTaken(String domain) implements OutletRefusal {
        @Override
        public String slug() {
            return "domain-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("domain", domain);
        }
    }

    record IllegalMove(OutletState from, OutletState to) implements OutletRefusal {
        @Override
        public String slug() {
            return "illegal-state-change";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("from", from.name(), "to", to.name());
        }
    }

    /// @param present handlers who are neither director nor administrator
    record TooFewHandlers(int needed, int present) implements OutletRefusal {
        @Override
        public String slug() {
            return "too-few-handlers";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("needed", needed, "present", present);
        }
    }
}
