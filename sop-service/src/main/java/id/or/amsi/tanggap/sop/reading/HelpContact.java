package id.or.amsi.tanggap.sop.reading;

/// Where a service is reached, as it is shown.
///
/// @param shown as people say or type it
/// @param href where it leads
/// @param remark whom it is for, or through whom; empty if there is nothing to say
/// @param origin where it was read
/// @param source the same, and that nobody has checked it
public record HelpContact(String shown, String href, String remark, String origin, String source) {

    /// All of it in one line, for paper.
    public String line() {
        return shown + (remark.isEmpty() ? "" : ", " + remark) + " (" + source + ")";
    }
}
