package id.or.amsi.tanggap.sop.reminder;

import id.or.amsi.tanggap.sop.adoption.Appointment;
import id.or.amsi.tanggap.sop.adoption.Appointments;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.ProcedureFunction;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who keeps an SOP up to date. Its first chapter says so in words, `Ketua Satgas` in the templates; where these are
/// the
/// name of a function, it is those who are appointed to it, without their alternates.
final class PolicyOwner {
    private static final String PARAMETER = "policyOwner";

    private PolicyOwner() {}

    static List<UUID> of(SopVersion version) {
        Document document = CanonicalJson.read(version.document(), Document.class);
        Set<String> functions = document.allClauses().stream()
                .flatMap(clause -> clause.parameter(PARAMETER).stream())
                .map(Value::inWords)
                .flatMap(words -> named(document, words.strip()))
                .collect(Collectors.toSet());
        return Appointments.read(version.appointments()).all().stream()
                .filter(one -> functions.contains(one.function()) && !one.alternate())
                .map(Appointment::personId)
                .distinct()
                .toList();
    }

    private static Stream<String> named(Document document, String words) {
        return document.procedure().functions().stream()
                .filter(function -> function.title().id().equalsIgnoreCase(words)
                        || function.title().en().equalsIgnoreCase(words))
                .map(ProcedureFunction::key);
    }
}
