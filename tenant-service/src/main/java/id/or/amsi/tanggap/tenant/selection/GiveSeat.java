package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives and ends seats, and tells the other services; part of the transaction of a decision, which has
/// locked the call.
@ApplicationScoped
class GiveSeat {
    private final Seats seats;
    private final Memberships people;
    private final Outbox outbox;

    GiveSeat(Seats seats, Memberships people, Outbox outbox) {
        this.seats = seats;
        this.people = people;
        this.outbox = outbox;
    }

    @Transactional(TxType.MANDATORY)
    void give(ProgrammeCall call, UUID outletId, @Nullable UUID mentorId, Instant now) {
        int number = seats.freeNumber(call.callId(), call.seats())
                .orElseThrow(() -> new RefusedException(new SelectionRefusal.NoSeatFree(call.seats())));
        Seat seat = new Seat(Ids.next(), call.callId(), outletId, number, requireMentor(mentorId), now, null);
        seats.add(seat);
        outbox.append(SeatFacts.event(seat, call.templateKey()));
    }

    @Transactional(TxType.MANDATORY)
    Seat end(ProgrammeCall call, UUID outletId, Instant now) {
        Seat seat = seats.taken(outletId, call.callId())
                .orElseThrow(() -> new RefusedException(new SelectionRefusal.NotSeated()))
                .ended(now);
        seats.end(seat, now);
        outbox.append(SeatFacts.event(seat, call.templateKey()));
        return seat;
    }

    @Transactional(TxType.MANDATORY)
    Seat toMentor(ProgrammeCall call, UUID outletId, UUID mentorId) {
        Seat seat = seats.taken(outletId, call.callId())
                .orElseThrow(() -> new RefusedException(new SelectionRefusal.NotSeated()))
                .with(requireMentor(mentorId));
        seats.changeMentor(seat);
        outbox.append(SeatFacts.event(seat, call.templateKey()));
        return seat;
    }

    private UUID requireMentor(@Nullable UUID mentorId) {
        if (mentorId == null
                || people.ofPerson(mentorId)
                        .filter(Membership::isActive)
                        .filter(member -> member.holds(Role.MENTOR))
                        .isEmpty()) {
            throw new RefusedException(new SelectionRefusal.UnknownMentor());
        }
        return mentorId;
    }
}
