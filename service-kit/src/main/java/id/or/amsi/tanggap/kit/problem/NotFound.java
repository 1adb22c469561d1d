package id.or.amsi.tanggap.kit.problem;

/// Nothing is there, or nothing that the caller may know of: the two look the same.
public record NotFound() implements Refusal {
    @Override
    public String slug() {
        return "not-found";
    }

    @Override
    public int status() {
        return 404;
    }
}
