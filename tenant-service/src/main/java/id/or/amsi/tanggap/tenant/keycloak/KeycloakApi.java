package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Keycloak's administration of our realm, as far as we use it. Representations stay JSON trees: a PUT without a member
/// wipes it, so what we do not know must survive reading, changing and writing.
@RegisterRestClient(configKey = "keycloak-admin")
@OidcClientFilter
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface KeycloakApi {
    @GET
    @Path("organizations")
    List<ObjectNode> findOrganizations(@QueryParam("q") String attribute);

    @POST
    @Path("organizations")
    Response createOrganization(JsonNode organization);

    @GET
    @Path("organizations/{id}")
    ObjectNode organization(@PathParam("id") String id);

    @PUT
    @Path("organizations/{id}")
    void changeOrganization(@PathParam("id") String id, JsonNode organization);

    @GET
    @Path("organizations/{id}/members")
    List<ObjectNode> members(@PathParam("id") String id, @QueryParam("first") int first, @QueryParam("max") int max);

    @POST
    @Path("organizations/{id}/members")
    Response addMember(@PathParam("id") String id, String user);

    @DELETE
    @Path("organizations/{id}/members/{user}")
    void removeMember(@PathParam("id") String id, @PathParam("user") String user);

    @GET
    @Path("organizations/members/{user}/organizations")
    List<ObjectNode> organizationsOf(@PathParam("user") String user);

    @GET
    @Path("users")
    List<ObjectNode> findUsers(@QueryParam("email") String email, @QueryParam("exact") boolean exact);

    @POST
    @Path("users")
    Response createUser(JsonNode user);

    @GET
    @Path("users/{id}")
    ObjectNode user(@PathParam("id") String id);

    @PUT
    @Path("users/{id}")
    void changeUser(@PathParam("id") String id, JsonNode user);

    @GET
    @Path("events")
    List<ObjectNode> events(
            @QueryParam("type") List<String> types,
            @QueryParam("dateFrom") long fromMillis,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @GET
    @Path("admin-events")
    List<ObjectNode> adminEvents(
            @QueryParam("resourceTypes") List<String> resourceTypes,
            @QueryParam("dateFrom") long fromMillis,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @GET
    @Path("users/{id}/credentials")
    List<ObjectNode> credentials(@PathParam("id") String id);

    @PUT
    @Path("users/{id}/execute-actions-email")
    void mailActions(@PathParam("id") String id, @QueryParam("lifespan") long seconds, List<String> actions);

    @GET
    @Path("roles/{name}")
    ObjectNode role(@PathParam("name") String name);

    @GET
    @Path("users/{id}/role-mappings/realm")
    List<ObjectNode> rolesOf(@PathParam("id") String id);

    @POST
    @Path("users/{id}/role-mappings/realm")
    void giveRoles(@PathParam("id") String id, List<ObjectNode> roles);

    @GET
    @Path("clients")
    List<ObjectNode> findClients(
            @QueryParam("clientId") String clientId,
            @QueryParam("search") boolean search,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @POST
    @Path("clients")
    Response createClient(JsonNode client);

    @PUT
    @Path("clients/{id}")
    void changeClient(@PathParam("id") String id, JsonNode client);

    @DELETE
    @Path("clients/{id}")
    void deleteClient(@PathParam("id") String id);

    @GET
    @Path("clients/{id}/service-account-user")
    ObjectNode serviceAccount(@PathParam("id") String id);
}
