package id.or.amsi.tanggap.kit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "kit", name = "note")
class Note {
    @Id
    @Column(name = "note_id")
    private UUID id = new UUID(0, 0);

    @Column(name = "text")
    private String text = "";

    @Column(name = "written_by")
    private @Nullable UUID writtenBy;

    @Version
    private long version;

    Note() {}

    Note(UUID id, String text, UUID writtenBy) {
        this.id = id;
        this.text = text;
        this.writtenBy = writtenBy;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    long version() {
        return version;
    }

    void rewrite(String newText) {
        text = newText;
    }
}
