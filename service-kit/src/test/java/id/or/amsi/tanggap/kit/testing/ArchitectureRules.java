package id.or.amsi.tanggap.kit.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.idempotency.RecognisesRepeats;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/// The house rules of a service, one test each. A service runs them with
/// `@TestFactory Stream<DynamicTest> houseRulesHold() { return ArchitectureRules.of("id.or.amsi.tanggap.sop"); }`.
public final class ArchitectureRules {
    private static final List<Class<?>> CLOCKS =
            List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    private ArchitectureRules() {}

    /// @param root the service's package; each package directly below it is a feature
    public static Stream<DynamicTest> of(String root) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return rules(root).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(code)));
    }

    static Map<String, ArchRule> rules(String root) {
        return Map.of(
                "features do not depend on each other in circles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                "names say what a thing is",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)(\\$.*)?|.*\\.(Base|Abstract)[A-Z].*"),
                "dependencies come through constructors",
                fields().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(ConfigProperty.class),
                "time comes from the injected clock",
                noClasses().should(callMethodWhere(readsTheTimeItself())),
                "nobody sleeps",
                noClasses().should().callMethod(Thread.class, "sleep", long.class),
                "native SQL stays in stores, whose names are plural nouns",
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("s")
                        .should(callMethodWhere(target(owner(assignableTo(EntityManager.class)))
                                .and(target(nameMatching("createNative.*"))))),
                "operations run on virtual threads",
                classes()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .and()
                        .areNotAnnotatedWith(RegisterRestClient.class)
                        .should()
                        .beAnnotatedWith(RunOnVirtualThread.class),
                "bodies are validated and never null",
                methods().that(OperationRules.ARE_OPERATIONS).should(OperationRules.VALIDATE_THEIR_BODY),
                "a POST can be repeated",
                postsCanBeRepeated(),
                "every package says whether null is meant",
                classes().should(OperationRules.LIE_IN_A_PACKAGE_MARKED_WITH(NullMarked.class)));
    }

    private static ArchRule postsCanBeRepeated() {
        return methods()
                .that(OperationRules.ARE_OPERATIONS)
                .and()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .orShould()
                .beAnnotatedWith(RecognisesRepeats.class);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeItself() {
        return DescribedPredicate.describe(
                "read the time without a clock",
                call -> call instanceof JavaMethodCall && (isNow(call) || isSystemClock(call)));
    }

    private static boolean isNow(JavaCall<?> call) {
        return "now".equals(call.getName())
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                && CLOCKS.stream().anyMatch(call.getTargetOwner()::isEquivalentTo);
    }

    private static boolean isSystemClock(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class)
                && call.getName().startsWith("system");
    }
}
