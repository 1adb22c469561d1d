package id.or.amsi.tanggap.incident.procedure;

/// A name in the two languages of the house.
public record Title(String id, String en) {}
