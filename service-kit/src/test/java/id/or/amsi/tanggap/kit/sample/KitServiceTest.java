package id.or.amsi.tanggap.kit.sample;

import static io.restassured.RestAssured.given;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// What all of the kit's service tests start from: the sample service, two tenants and callers with their roles.
@WithTestResource(SampleStack.class)
public abstract class KitServiceTest {
    /// Made when first asked for, then shared by all tests.
    private static final class Shared {
        static final ToldTenants TOLD = new ToldTenants(stack(), "admin", "kit.tenant.v1", "kit.member.v1");
        static final TwoTenants TENANTS = TwoTenants.tell(TOLD, stack(), "kit", "WRITER", "READER", "GUARD");
    }

    protected static RunningStack stack() {
        return RunningStack.attach();
    }

    protected static ToldTenants told() {
        return Shared.TOLD;
    }

    protected static TwoTenants.Tenant a() {
        return Shared.TENANTS.a();
    }

    protected static TwoTenants.Tenant b() {
        return Shared.TENANTS.b();
    }

    protected static TwoTenants.Tenant umbrella() {
        return Shared.TENANTS.umbrella();
    }

    protected static RequestSpecification as(TwoTenants.Tenant tenant, String role) {
        return with(tenant.token(role));
    }

    protected static RequestSpecification with(TestTokens token) {
        return with(token.sign());
    }

    protected static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// A request to add a note, with a key of its own.
    protected static RequestSpecification adding(TwoTenants.Tenant tenant, String text) {
        return as(tenant, "WRITER").header("Idempotency-Key", UUID.randomUUID()).body("{\"text\": \"" + text + "\"}");
    }
}
