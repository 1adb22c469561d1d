package id.or.amsi.tanggap.notification.help.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final List<Labelled> MESSAGES = Labelled.read(Path.of("src/corpus"), "training-[12]\\.tsv");

    @Test
    void theSameMessagesGiveTheSameBytes() throws IOException {
        assertThat(learnt(MESSAGES)).isEqualTo(learnt(MESSAGES));
    }

    @Test
    void othersGiveOthers() throws IOException {
        assertThat(learnt(MESSAGES)).isNotEqualTo(learnt(MESSAGES.subList(0, MESSAGES.size() / 2)));
    }

    private static byte[] learnt(List<Labelled> messages) throws IOException {
        var model = new ByteArrayOutputStream();
        ModelFile.write(Training.of(messages), model);
        return model.toByteArray();
    }
}
