package id.or.amsi.tanggap.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource method that creates or notifies: the request needs an `Idempotency-Key` (a UUID, or at least 22
/// URL-safe characters) and is carried out once. The same key and body replays the first answer for 24 hours,
/// another body is 422, a request still running 409.
///
/// The method and what it calls run in one transaction together with the stored answer.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
