package id.or.amsi.tanggap.kit.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;

/// What ArchUnit has no words for.
final class OperationRules {
    static final DescribedPredicate<JavaMethod> ARE_OPERATIONS = DescribedPredicate.describe(
            "are operations",
            method -> method.isMetaAnnotatedWith(HttpMethod.class)
                    && !method.getOwner().isInterface());

    static final ArchCondition<JavaMethod> VALIDATE_THEIR_BODY =
            new ArchCondition<>("take a body that is @NotNull @Valid") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    for (JavaParameter parameter : method.getParameters()) {
                        if (isBody(parameter) && !isChecked(parameter)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + ": a body without checks"));
                        }
                    }
                }
            };

    private OperationRules() {}

    static ArchCondition<JavaClass> LIE_IN_A_PACKAGE_MARKED_WITH(Class<? extends Annotation> marker) {
        return new ArchCondition<>("lie in a package marked with @" + marker.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(marker)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no @" + marker.getSimpleName()));
                }
            }
        };
    }

    private static boolean isBody(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .noneMatch(
                        annotation -> annotation.getRawType().getPackageName().startsWith("jakarta.ws.rs")
                                || annotation.getRawType().getPackageName().startsWith("org.jboss.resteasy"));
    }

    private static boolean isChecked(JavaParameter parameter) {
        boolean ours = parameter.getRawType().getPackageName().startsWith("id.or.amsi");
        return parameter.isAnnotatedWith(NotNull.class) && (!ours || parameter.isAnnotatedWith(Valid.class));
    }
}
