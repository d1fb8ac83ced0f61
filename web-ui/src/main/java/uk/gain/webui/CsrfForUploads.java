package uk.gain.webui;

import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/**
 * Takes the token of a form with a file from the form's address: to look for it in the body would
 * read the file to its end and put it in the clear on a disk. The token is masked anew for every
 * page and worth nothing without the session; addresses are not logged.
 */
final class CsrfForUploads implements ServerCsrfTokenRequestHandler {

    private final XorServerCsrfTokenRequestAttributeHandler masked =
            new XorServerCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        masked.handle(exchange, token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return masked.resolveCsrfTokenValue(
                isUpload(exchange) ? new FormInAddress(exchange) : exchange, token);
    }

    private static boolean isUpload(ServerWebExchange exchange) {
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                exchange.getRequest().getHeaders().getContentType());
    }

    private static final class FormInAddress extends ServerWebExchangeDecorator {

        FormInAddress(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return Mono.just(getRequest().getQueryParams());
        }
    }
}
