package id.or.amsi.tanggap.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource method that creates or notifies without [Idempotent], because no person acts or no answer may be
/// kept: what it calls finds out by itself that a request is a repeat, and answers it as it did the first one.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RecognisesRepeats {}
