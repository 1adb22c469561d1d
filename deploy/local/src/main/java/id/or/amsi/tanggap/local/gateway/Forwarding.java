package id.or.amsi.tanggap.local.gateway;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/// Says who came in, in the headers that services trust from the gateway alone, and answers in the house's own form
/// when the service cannot be reached.
final class Forwarding implements ProxyInterceptor {
    private final int port;

    Forwarding(int port) {
        this.port = port;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var headers = request.headers();
        headers.remove("Forwarded");
        headers.set("X-Forwarded-For", request.proxiedRequest().remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Host", "localhost:" + port);
        headers.set("X-Forwarded-Port", Integer.toString(port));
        return context.sendRequest().recover(failure -> {
            request.proxiedRequest().resume();
            return Future.succeededFuture(Refusals.unreachable(request));
        });
    }
}
