package id.or.amsi.tanggap.tenant.outlet;

/// How far the Press Council (Dewan Pers) has verified an outlet: administrative first, then factual
/// (Peraturan Dewan Pers 01/I/2023).
public enum VerificationStage {
    NONE,
    /// Terdaftar, berkas dalam proses.
    IN_PROCESS,
    /// Terverifikasi administratif.
    ADMINISTRATIVE,
    /// Terverifikasi faktual.
    FACTUAL
}
