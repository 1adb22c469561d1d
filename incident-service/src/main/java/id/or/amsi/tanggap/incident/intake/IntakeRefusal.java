package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.emergency.EmergencyNumbers;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why a report is not taken. Whoever is turned away is told where help is.
sealed interface IntakeRefusal extends Refusal {
    @Override
    default int status() {
        return 422;
    }

    /// Neither the outlet nor the association has a procedure for incidents of this kind.
    record NoProcedure(Kind kind) implements IntakeRefusal {
        @Override
        public String slug() {
            return "no-procedure-for-kind";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("kind", kind.name(), "emergency", EmergencyNumbers.all());
        }
    }

    /// Everybody who could receive it is involved, or nobody is there.
    record NobodyLeft() implements IntakeRefusal {
        @Override
        public String slug() {
            return "nobody-could-receive";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("emergency", EmergencyNumbers.all());
        }
    }

    /// Too many reports and look-ups at once, from this address and for this outlet.
    ///
    /// @param secondsToWait until there would be room if nobody else came, at least 1
    record TooMany(long secondsToWait) implements IntakeRefusal {
        @Override
        public String slug() {
            return "too-many-requests";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("emergency", EmergencyNumbers.all());
        }
    }

    /// The list of recipients that was shown is not the one in force any more: it must be read again.
    record SopChanged(int sopVersion) implements IntakeRefusal {
        @Override
        public String slug() {
            return "sop-changed";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("sopVersion", sopVersion);
        }
    }

    /// Not one of the recipients that were shown.
    record UnknownRecipient() implements IntakeRefusal {
        @Override
        public String slug() {
            return "recipient-unknown";
        }
    }

    /// Neither story nor codes, needs or anything that happened.
    record NothingSaid() implements IntakeRefusal {
        @Override
        public String slug() {
            return "nothing-said";
        }
    }

    /// Content that exploits a child is not described: only where it is and when it was seen.
    record OnlyWhereItIs() implements IntakeRefusal {
        @Override
        public String slug() {
            return "only-where-it-is";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("emergency", EmergencyNumbers.all());
        }
    }

    /// No message could go to that address.
    record UnusableContact() implements IntakeRefusal {
        @Override
        public String slug() {
            return "contact-unusable";
        }
    }

    record KeyRequired() implements IntakeRefusal {
        @Override
        public String slug() {
            return "idempotency-key-required";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    record KeyReused() implements IntakeRefusal {
        @Override
        public String slug() {
            return "idempotency-key-reused";
        }
    }
}
