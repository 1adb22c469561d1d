package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Drafts under the hands of those who edit them, inside a transaction.
@ApplicationScoped
class Drafts {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final SopVersions versions;
    private final Scopes scopes;

    Drafts(SopVersions versions, Scopes scopes) {
        this.versions = versions;
        this.scopes = scopes;
    }

    /// The draft as the editor last saw it, with its SOP locked until the transaction ends.
    ///
    /// @param part what they are about to edit
    SopVersion open(UUID sopId, Part part, @Nullable String ifMatch) {
        SopVersion draft = versions.lockedDraft(sopId);
        requireSeen(draft, part, ifMatch);
        return draft;
    }

    /// @throws RefusedException 412 with what others changed since
    private void requireSeen(SopVersion draft, Part part, @Nullable String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        List<PastEdit> since =
                tag.matches() ? versions.editsSince(draft.id(), Long.parseLong(tag.group(1))) : List.of();
        if (!since.isEmpty()) {
            throw new RefusedException(new SopRefusal.ChangedMeanwhile(
                    since.stream().map(Meanwhile::of).toList(), Collision.of(part, since, document(draft))));
        }
        EntityTags.require(ifMatch, draft.rowVersion());
    }

    static Document document(SopVersion draft) {
        return CanonicalJson.read(draft.document(), Document.class);
    }

    SopVersion store(SopVersion draft, Part part, Document changed) {
        return store(draft, part, CanonicalJson.write(changed), draft.appointments());
    }

    /// Takes on the change and accounts for it; what changes nothing is no edit.
    ///
    /// @param part what was edited
    SopVersion store(SopVersion draft, Part part, String document, String appointments) {
        if (draft.differsFrom(document, appointments)) {
            String before = part.in(document(draft)).map(CanonicalJson::write).orElse(null);
            versions.account(draft, scopes.person(), part, before);
            draft.edit(document, appointments);
            versions.flush();
        }
        return draft;
    }

    SopVersion store(SopVersion draft, Approvers approvers) {
        if (!draft.approvers().equals(approvers)) {
            versions.account(draft, scopes.person(), Part.APPROVERS, null);
            draft.name(approvers);
            versions.flush();
        }
        return draft;
    }
}
