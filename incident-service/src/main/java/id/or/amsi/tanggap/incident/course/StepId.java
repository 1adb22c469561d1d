package id.or.amsi.tanggap.incident.course;

/// Names one occurrence of a step inside its incident.
record StepId(String key, int occurrence) {}
