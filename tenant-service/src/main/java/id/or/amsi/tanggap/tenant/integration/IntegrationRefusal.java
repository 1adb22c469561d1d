package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why something about an integration was refused.
sealed interface IntegrationRefusal extends Refusal {
    /// @param fault which rule the keys break, as a word of the contract
    record UnusableKeys(String fault) implements IntegrationRefusal {
        @Override
        public String slug() {
            return "unusable-keys";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fault", fault);
        }
    }

    record OverlapTooLong(int hours) implements IntegrationRefusal {
        @Override
        public String slug() {
            return "overlap-too-long";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("hours", hours);
        }
    }

    record Revoked() implements IntegrationRefusal {
        @Override
        public String slug() {
            return "integration-revoked";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Keycloak did not answer, or not as it should; nothing was created.
    record IdentityProviderAway() implements IntegrationRefusal {
        @Override
        public String slug() {
            return "identity-provider-unavailable";
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
