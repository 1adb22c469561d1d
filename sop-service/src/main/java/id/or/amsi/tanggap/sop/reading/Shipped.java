package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.floor.Laws;
import jakarta.inject.Singleton;

/// What ships with the service and stands in no seal.
@Singleton
class Shipped {
    private final Laws laws;
    private final HelpDirectory help;

    Shipped(Laws laws, HelpDirectory help) {
        this.laws = laws;
        this.help = help;
    }

    /// Wordings of the law, for seals that hold none.
    Laws laws() {
        return laws;
    }

    HelpDirectory help() {
        return help;
    }
}
