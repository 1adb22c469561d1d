package id.or.amsi.tanggap;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// What goes wrong: everybody tries everything, parts are killed, strangers send what no honest client sends.
///
/// Told at the same time as [EverydayStories], in a process and on a stack of its own: both wait much.
@Suite
@SelectPackages({BadDayStories.ISOLATION, BadDayStories.FAULT, BadDayStories.HOSTILE})
@IncludeClassNamePatterns(BadDayStories.STORY)
class BadDayStories {
    static final String ISOLATION = "id.or.amsi.tanggap.isolation";
    static final String FAULT = "id.or.amsi.tanggap.fault";
    static final String HOSTILE = "id.or.amsi.tanggap.hostile";
    static final String STORY = ".*Story";

    @BeforeSuite
    static void useTheSecondStack() {
        RunningStack.use("test-2");
    }
}
