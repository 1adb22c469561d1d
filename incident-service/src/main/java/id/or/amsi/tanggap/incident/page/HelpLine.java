package id.or.amsi.tanggap.incident.page;

/// A number for emergencies as it is shown.
///
/// @param shown as people say it
/// @param dial as a telephone takes it
/// @param doubt that and since when nobody checked it; empty if it was checked lately
record HelpLine(String shown, String dial, String name, String doubt) {}
