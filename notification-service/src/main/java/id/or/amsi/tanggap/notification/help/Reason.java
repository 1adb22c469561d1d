package id.or.amsi.tanggap.notification.help;

/// A word that weighed for the answer: where it stands in the text (`from` up to before `to`) and how much it added.
public record Reason(int from, int to, float weight) {}
