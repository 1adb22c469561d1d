package id.or.amsi.tanggap.incident.keystore;

import java.util.List;

/// How far the rotation of an outlet's key is.
///
/// @param newest the version that wraps new data keys; 0 if there is none yet
/// @param versions those that are still kept, rising; only the newest is left when all is done
/// @param keys how many data keys the outlet has
/// @param waiting how many of them are still wrapped under an older version
record RotationProgress(int newest, List<Integer> versions, long keys, long waiting) {
    boolean done() {
        return waiting == 0 && versions.size() <= 1;
    }
}
