package id.or.amsi.tanggap.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// One operation of an OpenAPI document.
///
/// @param service e.g. `tenant`
/// @param method in capitals
/// @param path with `{names}` in it
/// @param mediaType of the body; empty without one
/// @param body the schema of the body, without references on its first level; missing without one
record Operation(
        String service,
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        String mediaType,
        JsonNode body,
        Schemas schemas) {

    /// @param in `path`, `query` or `header`
    record Parameter(String name, String in, JsonNode schema) {}

    List<Parameter> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    boolean takesJson() {
        return "application/json".equals(mediaType);
    }

    @Override
    public String toString() {
        return service + " " + id;
    }
}
