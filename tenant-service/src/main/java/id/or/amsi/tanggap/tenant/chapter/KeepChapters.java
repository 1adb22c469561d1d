package id.or.amsi.tanggap.tenant.chapter;

import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The secretariat keeps the list of chapters; everybody signed in reads it.
@ApplicationScoped
class KeepChapters {
    private final Chapters chapters;

    KeepChapters(Chapters chapters) {
        this.chapters = chapters;
    }

    @Transactional
    Page<ChapterAnswer> list(PageParams params) {
        return Page.of(chapters.page(params.after(), params.limit()), params.limit(), Chapter::code)
                .map(Chapter::answer);
    }

    @Transactional
    Chapter create(NewChapter wanted) {
        Chapter chapter = new Chapter(Ids.next(), wanted.code(), wanted.name().strip());
        chapters.add(chapter);
        return chapter;
    }

    @Transactional
    Chapter edit(UUID chapterId, ChapterEdit edit, @Nullable String ifMatch) {
        Chapter chapter = chapters.require(chapterId);
        EntityTags.require(ifMatch, chapter.version());
        chapter.change(edit.name().strip(), edit.active());
        chapters.flush();
        return chapter;
    }

    @Transactional
    Chapter find(UUID chapterId) {
        return chapters.require(chapterId);
    }
}
