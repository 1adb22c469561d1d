package id.or.amsi.tanggap.tenant.chapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/// A regional chapter of the association. Not a province: a chapter may span two, and provinces are divided more often
/// than chapters.
@Entity
@Table(name = "chapter")
class Chapter {
    @Id
    @Column(name = "chapter_id")
    private UUID chapterId;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "active")
    private boolean active = true;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Chapter() {}

    Chapter(UUID chapterId, String code, String name) {
        this.chapterId = chapterId;
        this.code = code;
        this.name = name;
    }

    /// @param takesOutlets false once no more outlets shall be put into it
    void change(String newName, boolean takesOutlets) {
        name = newName;
        active = takesOutlets;
    }

    String code() {
        return code;
    }

    boolean active() {
        return active;
    }

    long version() {
        return version;
    }

    ChapterAnswer answer() {
        return new ChapterAnswer(chapterId, code, name, active);
    }
}
