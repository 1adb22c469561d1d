package id.or.amsi.tanggap.kit.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Sends a kept answer.
class ReplayedAnswerMapper {
    @ServerExceptionMapper
    Response replay(ReplayedAnswer replayed) {
        return replayed.answer().toResponse();
    }
}
