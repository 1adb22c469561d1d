package id.or.amsi.tanggap.sop.reading;

/// What every page has around its content.
///
/// @param outlet whose page it is; empty if that is not told
/// @param otherLanguage the same page in the other language
record Frame(String outlet, Language language, String otherLanguage) {
    static Frame of(String outlet, Language language, String path) {
        return new Frame(outlet, language, path + language.other().query());
    }
}
