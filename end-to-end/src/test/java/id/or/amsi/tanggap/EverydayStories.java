package id.or.amsi.tanggap;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// Every story that [BadDayStories] does not tell.
@Suite
@SelectPackages("id.or.amsi.tanggap")
@ExcludePackages({BadDayStories.ISOLATION, BadDayStories.FAULT, BadDayStories.HOSTILE})
@IncludeClassNamePatterns(BadDayStories.STORY)
class EverydayStories {}
