package id.or.amsi.tanggap.local.gateway;

import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.PartFailed;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One address for all services. Bodies are streamed, nothing is kept, and a client's own `X-Forwarded` headers are
/// replaced, because only the gateway knows who came in.
public final class GatewayPart implements Part {
    private static final int PATIENCE_SECONDS = 15;
    private static final int CONNECTIONS = 64;
    private static final long HELP_MILLIS = 4_000;
    /// Without a byte in either direction: a service that hangs keeps no connection for ever.
    private static final int SILENCE_SECONDS = 60;

    private final int port;
    private final Path routesFile;
    private final Map<String, Integer> ports;
    private final Set<String> needs;
    private volatile @Nullable Vertx vertx;

    /// @param ports the port of every service by its name
    /// @param needs the parts without which the gateway has nothing to show
    public GatewayPart(int port, Path routesFile, Map<String, Integer> ports, Set<String> needs) {
        this.port = port;
        this.routesFile = routesFile;
        this.ports = Map.copyOf(ports);
        this.needs = Set.copyOf(needs);
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public Set<String> needs() {
        return needs;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var routes = Routes.read(routesFile);
        var started = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        vertx = started;
        var proxies = proxies(started);
        // a request upgraded to HTTP/2 would lose its Content-Length on the way to the service
        var server = started.createHttpServer(
                new HttpServerOptions().setHost("localhost").setPort(port).setHttp2ClearTextEnabled(false));
        server.requestHandler(request -> route(request, routes, proxies));
        listen(server);
    }

    private static void listen(HttpServer server) throws InterruptedException {
        try {
            server.listen().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PartFailed("The gateway cannot listen", e);
        }
    }

    private Map<String, HttpProxy> proxies(Vertx started) {
        var client = started.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2_000).setIdleTimeout(SILENCE_SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        var proxies = new HashMap<String, HttpProxy>();
        ports.forEach((service, servicePort) -> proxies.put(
                service,
                HttpProxy.reverseProxy(client)
                        .origin(servicePort, "localhost")
                        .addInterceptor(new Forwarding(port, HELP_MILLIS))));
        return Map.copyOf(proxies);
    }

    private static void route(HttpServerRequest request, Routes routes, Map<String, HttpProxy> proxies) {
        var proxy = routes.serviceOf(request.path()).map(proxies::get);
        if (proxy.isEmpty()) {
            Refusals.notFound(request);
        } else {
            proxy.get().handle(request);
        }
    }

    @Override
    public void stop() {
        var current = vertx;
        if (current != null) {
            current.close().toCompletionStage().toCompletableFuture().join();
            vertx = null;
        }
    }

    @Override
    public boolean running() {
        return vertx != null;
    }
}
