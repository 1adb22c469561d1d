package id.or.amsi.tanggap.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Says who came in, in the headers that services trust from the gateway alone, and answers in the house's own form
/// when the service cannot be reached, or does not answer in time.
final class Forwarding implements ProxyInterceptor {
    private final int port;
    private final long helpMillis;

    /// @param helpMillis how long somebody who asks for help waits for the service; a quarter of it for a
    /// browser's question whether it may ask
    Forwarding(int port, long helpMillis) {
        this.port = port;
        this.helpMillis = helpMillis;
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
        var sent = context.sendRequest();
        return inTime(sent, request).recover(failure -> {
            // what comes too late goes nowhere, and its connection is free for others
            sent.onSuccess(ProxyResponse::release);
            request.proxiedRequest().resume();
            return Future.succeededFuture(
                    failure instanceof TimeoutException ? Refusals.tooLate(request) : Refusals.unreachable(request));
        });
    }

    /// Whoever asks for help waits a few seconds at most: the card gives up after six, and the numbers
    /// come before, also when the browser had to ask first whether it may send. Other requests may bring
    /// large files over slow lines; there the connection's own patience counts.
    private Future<ProxyResponse> inTime(Future<ProxyResponse> sent, ProxyRequest request) {
        if (!Refusals.isForHelp(request)) {
            return sent;
        }
        var first = HttpMethod.OPTIONS.equals(request.getMethod());
        return sent.timeout(first ? helpMillis / 4 : helpMillis, TimeUnit.MILLISECONDS);
    }
}
