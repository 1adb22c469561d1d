package id.or.amsi.tanggap.kit.bad.two;

import id.or.amsi.tanggap.kit.bad.one.BaseHelper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/// Breaks the house rules of resources.
@Path("/bad")
public class SecondResource {
    @POST
    public String accept(BaseHelper body) {
        return body.toString();
    }
}
