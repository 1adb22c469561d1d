package id.or.amsi.tanggap.notification.delivery;

/// Says that a notice has become needless before its time came.
public interface StopRule {
    boolean stops(Subject subject);
}
