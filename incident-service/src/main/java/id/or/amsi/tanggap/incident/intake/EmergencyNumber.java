package id.or.amsi.tanggap.incident.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.or.amsi.tanggap.incident.procedure.Title;

/// Numbers that are always shown, in this order, whatever else fails. None of them has been checked by calling it yet,
/// and that is said beside each.
@JsonFormat(shape = JsonFormat.Shape.OBJECT)
@JsonPropertyOrder({"number", "title", "checked"})
public enum EmergencyNumber {
    GENERAL("112", "Panggilan darurat (di daerah yang sudah terhubung)", "Emergency (where available)"),
    POLICE("110", "Polisi", "Police"),
    AMBULANCE("119", "Ambulans", "Ambulance"),
    SAPA("129", "SAPA 129: kekerasan terhadap perempuan dan anak", "SAPA 129: violence against women and children");

    private static final Title NOT_CHECKED = new Title("belum diperiksa", "not checked yet");

    private final String number;
    private final String id;
    private final String en;

    EmergencyNumber(String number, String id, String en) {
        this.number = number;
        this.id = id;
        this.en = en;
    }

    @JsonProperty
    public String number() {
        return number;
    }

    @JsonProperty
    public Title title() {
        return new Title(id, en);
    }

    /// When the number was last checked, in words.
    @JsonProperty
    public Title checked() {
        return NOT_CHECKED;
    }
}
