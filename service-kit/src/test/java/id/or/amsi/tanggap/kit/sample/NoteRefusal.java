package id.or.amsi.tanggap.kit.sample;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

sealed interface NoteRefusal extends Refusal {

    record TooSad(int tears) implements NoteRefusal {
        @Override
        public String slug() {
            return "note-too-sad";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("tears", tears);
        }
    }
}
