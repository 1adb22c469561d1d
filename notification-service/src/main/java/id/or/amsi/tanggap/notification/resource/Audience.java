package id.or.amsi.tanggap.notification.resource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// For whom a service is, or who asks.
public enum Audience {
    CHILD,
    WOMAN,
    MAN,
    /// from 18 years on
    ADULT,
    JOURNALIST,
    DISABILITY,
    LGBT;

    /// Which services are told apart by age and gender; the others are for everybody.
    private static final Set<Audience> AGES_AND_GENDERS = EnumSet.of(CHILD, WOMAN, MAN, ADULT);

    /// As it is written in requests, in any case; empty for a word that is not one of ours.
    public static Optional<Audience> find(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /// Whether a service for `served` is one for a person of whom `asking` is known. Who says nothing of
    /// themselves is taken for an adult of any gender; a service for journalists only is for those who say
    /// that they are.
    static boolean isFor(Set<Audience> served, Set<Audience> asking) {
        if (served.equals(Set.of(JOURNALIST))) {
            return asking.contains(JOURNALIST);
        }
        return served.stream().noneMatch(AGES_AND_GENDERS::contains)
                || served.stream().anyMatch(kindsOf(asking)::contains);
    }

    private static Set<Audience> kindsOf(Set<Audience> asking) {
        if (asking.contains(CHILD)) {
            return EnumSet.of(CHILD);
        }
        if (asking.contains(MAN) != asking.contains(WOMAN)) {
            return EnumSet.of(ADULT, asking.contains(MAN) ? MAN : WOMAN);
        }
        return EnumSet.of(ADULT, WOMAN, MAN);
    }
}
