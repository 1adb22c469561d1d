package id.or.amsi.tanggap;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// Every story that [BadDayStories] does not tell, on the stack that all modules' tests share.
@Suite
@SelectPackages("id.or.amsi.tanggap")
@ExcludePackages({BadDayStories.ISOLATION, BadDayStories.FAULT, BadDayStories.HOSTILE})
@IncludeClassNamePatterns(BadDayStories.STORY)
class EverydayStories {

    @BeforeSuite
    static void useTheStackOfAllModules() {
        RunningStack.use("test");
    }
}
