package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.Check;
import id.or.amsi.tanggap.notification.resource.EmergencyContacts;
import id.or.amsi.tanggap.notification.resource.Hours;
import id.or.amsi.tanggap.notification.resource.Hours.Holidays;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.Said;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the contact of a row.
final class CsvContact {
    private final CsvCells cells;

    CsvContact(CsvCells cells) {
        this.cells = cells;
    }

    /// Null if something of it is wrong, which has been noted then.
    @Nullable
    Channel read() {
        var type = cells.word("kanal", Fault.NOT_A_WORD, CsvCells.nameOf(ChannelType.class));
        var value = cells.required("kontak", FileContent.LONGEST_NAME);
        var emergency = cells.word("darurat", Fault.NOT_A_WORD, CsvContact::yesOrNo);
        var note = cells.said("catatan");
        var hours = hours();
        var check = check();
        if (type == null && cells.raw("kanal").isBlank()) {
            cells.note("kanal", Fault.REQUIRED);
        }
        if (type == null || check == null || value.isEmpty()) {
            return null;
        }
        return channel(type, value, Boolean.TRUE.equals(emergency), note, hours, check);
    }

    private @Nullable Channel channel(
            ChannelType type, String value, boolean emergency, @Nullable Said note, Hours hours, Check check) {
        try {
            var dial = cells.optional("sambung");
            var channel = new Channel(type, value, dial, emergency, cells.optional("bertentangan"), note, hours, check);
            if (!EmergencyContacts.allow(channel)) {
                cells.note("darurat", Fault.NOT_AN_EMERGENCY);
            }
            return channel;
        } catch (IllegalArgumentException e) {
            cells.note("kontak", Fault.NOT_A_PAGE);
            return null;
        }
    }

    private Hours hours() {
        var always = cells.text("jam").strip().toLowerCase(Locale.ROOT).equals(HoursText.ALWAYS);
        List<Hours.Shift> weekly = Objects.requireNonNullElse(
                always ? null : cells.word("jam", Fault.NOT_HOURS, HoursText::read), List.of());
        List<Hours.Shift> ramadan =
                Objects.requireNonNullElse(cells.word("jam_ramadan", Fault.NOT_HOURS, HoursText::read), List.of());
        var zone = cells.word("zona", Fault.NO_ZONE, CsvContact::zone);
        var holidays = Objects.requireNonNullElse(
                cells.word("hari_libur", Fault.NOT_A_WORD, CsvContact::holidays), Holidays.UNKNOWN);
        var note = cells.said("jam_catatan");
        if (!weekly.isEmpty() && zone == null) {
            cells.note("zona", Fault.NO_ZONE);
            return Hours.UNKNOWN;
        }
        if (weekly.isEmpty() && !ramadan.isEmpty()) {
            cells.note("jam", Fault.NO_USUAL_WEEK);
            return Hours.UNKNOWN;
        }
        return new Hours(always, zone, weekly, ramadan, holidays, note);
    }

    private @Nullable Check check() {
        var source = cells.required("sumber", FileContent.LONGEST);
        var confidence = cells.word("keyakinan", Fault.NOT_A_WORD, CsvCells.nameOf(Check.Confidence.class));
        var verifiedAt = cells.date("diperiksa");
        var by = cells.optional("diperiksa_oleh");
        var next = cells.date("berlaku_sampai");
        if (confidence == null) {
            if (cells.raw("keyakinan").isBlank()) {
                cells.note("keyakinan", Fault.REQUIRED);
            }
            return null;
        }
        try {
            return source.isEmpty() ? null : new Check(source, confidence, verifiedAt, by, next);
        } catch (IllegalArgumentException | DateTimeException e) {
            cells.note("diperiksa", Fault.NOT_A_CHECK);
            return null;
        }
    }

    private static @Nullable Boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ya", "yes", "true" -> true;
            case "tidak", "no", "false" -> false;
            default -> null;
        };
    }

    private static @Nullable Holidays holidays(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "buka", "open" -> Holidays.OPEN;
            case "tutup", "closed" -> Holidays.CLOSED;
            default -> null;
        };
    }

    private static @Nullable ZoneId zone(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "WIB" -> Region.WIB;
            case "WITA" -> Region.WITA;
            case "WIT" -> Region.WIT;
            default -> Region.isZone(ZoneId.of(text)) ? ZoneId.of(text) : null;
        };
    }
}
