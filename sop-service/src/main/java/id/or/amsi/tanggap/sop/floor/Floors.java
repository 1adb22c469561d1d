package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The floors of `floors/`, one file for each kind of incident.
@Singleton
class Floors {
    private static final List<String> FILES = List.of("kbgo", "own-news", "hoax", "hate-speech", "child-safety");
    private static final List<String> REASONS = List.of("SURVIVOR_REQUEST", "COURT_OR_POLICE", "SURVIVOR_UNREACHABLE");

    private final Map<String, Floor> floors = new HashMap<>();

    Floors() {
        for (String file : FILES) {
            Floor floor = CanonicalJson.read(DataFile.read("floors/" + file + ".yaml"), Floor.class);
            floors.put(floor.kind(), floor);
        }
    }

    /// The floor of a kind; one without a file has only what holds for all.
    Floor of(String kind) {
        return floors.getOrDefault(kind, new Floor(kind, Map.of(), null, REASONS, List.of(), List.of()));
    }
}
