package id.or.amsi.tanggap.notification.retry;

/// What failed, in a word that may be kept and logged: the kind of the first cause. Its message may hold an address.
public final class Problems {
    private Problems() {}

    public static String name(Throwable failure) {
        Throwable first = failure;
        for (int depth = 0; first.getCause() != null && depth < 10; depth++) {
            first = first.getCause();
        }
        return first.getClass().getSimpleName();
    }
}
