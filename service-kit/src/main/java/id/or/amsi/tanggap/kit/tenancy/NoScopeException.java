package id.or.amsi.tanggap.kit.tenancy;

/// Somebody reached for tenants' data without having said for whom: a defect, stopped before any SQL.
public final class NoScopeException extends IllegalStateException {
    NoScopeException() {
        super("no scope declared: use Scopes.within(...) around work that no request started");
    }
}
