package id.or.amsi.tanggap.fault;

import id.or.amsi.tanggap.fault.Effects.Effect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Effects held against what was written.
///
/// @param acknowledged changes whose commit was acknowledged
/// @param unknown changes whose commit may have happened or not
/// @param lost acknowledged changes without an effect
/// @param doubled effects that came again
/// @param disordered effects that came after a later one of the same aggregate
/// @param invented effects that nobody wrote
record Verdict(int acknowledged, int unknown, int lost, int doubled, int disordered, int invented) {

    static Verdict of(Writers writers, List<Effect> effects) {
        return of(writers.acknowledged(), writers.unknown(), effects);
    }

    static Verdict of(Set<Effect> acknowledged, Set<Effect> unknown, List<Effect> effects) {
        Set<Effect> seen = new HashSet<>();
        Map<UUID, Integer> last = new HashMap<>();
        int doubled = 0;
        int disordered = 0;
        int invented = 0;
        for (Effect effect : effects) {
            doubled += seen.add(effect) ? 0 : 1;
            disordered += effect.number() < last.getOrDefault(effect.key(), 0) ? 1 : 0;
            invented += acknowledged.contains(effect) || unknown.contains(effect) ? 0 : 1;
            last.put(effect.key(), effect.number());
        }
        int lost = (int)
                acknowledged.stream().filter(change -> !seen.contains(change)).count();
        return new Verdict(acknowledged.size(), unknown.size(), lost, doubled, disordered, invented);
    }

    Verdict flawless() {
        return new Verdict(acknowledged, unknown, 0, 0, 0, 0);
    }
}
