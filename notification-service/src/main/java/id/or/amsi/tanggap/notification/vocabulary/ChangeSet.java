package id.or.amsi.tanggap.notification.vocabulary;

import java.util.List;

/// What a proposal changes of the version in force: first it removes, then it adds.
///
/// @param remove the names of entries
record ChangeSet(List<WrittenEntry> add, List<WrittenEntry> remove) {
    static final int MOST = 50;

    ChangeSet {
        add = List.copyOf(add);
        remove = remove.stream().map(WrittenEntry::name).toList();
    }

    boolean isEmpty() {
        return add.isEmpty() && remove.isEmpty();
    }
}
