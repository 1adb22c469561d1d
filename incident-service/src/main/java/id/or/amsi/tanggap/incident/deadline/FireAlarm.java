package id.or.amsi.tanggap.incident.deadline;

/// Lets an alarm go off. The sweep calls it in the scope of the alarm's tenant, without a transaction.
public interface FireAlarm {
    /// In one transaction: locks the incident, does nothing if the alarm has gone off or is gone, else marks
    /// it as fired and tells whom it concerns. So it happens once, however often it is called. If it throws,
    /// the sweep comes back to it a minute later.
    void fire(DueAlarm alarm);
}
