package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.tenant.programme.ApplicationState;

/// What the secretariat decides about an application.
public enum Outcome {
    SELECTED,
    WAITING,
    DECLINED;

    ApplicationState state() {
        return switch (this) {
            case SELECTED -> ApplicationState.SELECTED;
            case WAITING -> ApplicationState.WAITING;
            case DECLINED -> ApplicationState.DECLINED;
        };
    }
}
