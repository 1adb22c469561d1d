/// Mails to an outlet's people. Each is a row of its own with a unique key and a send state: it leaves at least once,
/// always with the same Message-ID, and its text never tells what an outlet's people work on.
@org.jspecify.annotations.NullMarked
package id.or.amsi.tanggap.tenant.notice;
