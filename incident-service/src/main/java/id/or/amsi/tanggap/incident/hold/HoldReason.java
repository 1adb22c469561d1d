package id.or.amsi.tanggap.incident.hold;

/// Which process needs the case (UU 27/2022, articles 42 to 45: no destruction while data is tied to a legal process).
enum HoldReason {
    POLICE,
    COURT,
    PRESS_COUNCIL,
    LABOUR_DISPUTE,
    REGULATOR
}
