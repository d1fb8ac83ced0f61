package uk.gain.platform.example;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.pushback.RecordBehind;
import uk.gain.platform.tracing.Traceparent;

@RestController
@RequestMapping("/api/example")
class ExampleController {

    private final IdempotentCommands commands;
    private final JdbcClient jdbc;

    ExampleController(IdempotentCommands commands, JdbcClient jdbc) {
        this.commands = commands;
        this.jdbc = jdbc;
    }

    record Order(@NotBlank String key, @Max(10) int count) {}

    @GetMapping("/caller")
    Caller caller(Caller caller) {
        return caller;
    }

    @GetMapping("/trace")
    Map<String, Object> trace(Caller caller) {
        return Map.of(
                "traceparent",
                Traceparent.current().value(),
                "virtual",
                Thread.currentThread().isVirtual());
    }

    @GetMapping("/broken")
    Map<String, Object> broken(Caller caller) {
        throw new IllegalStateException("Jane Doe, 7 March 1984");
    }

    @GetMapping("/behind")
    Map<String, Object> behind(Caller caller) {
        throw new RecordBehind(Duration.ofSeconds(5));
    }

    @PostMapping("/orders")
    ResponseEntity<byte[]> order(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Order order) {
        return commands.once(
                caller,
                key,
                List.of("order", order),
                () -> {
                    jdbc.sql("insert into heard (key, what) values (:key, 'ordered')")
                            .param("key", order.key())
                            .update();
                    return ResponseEntity.created(URI.create("/api/example/orders/1"))
                            .body(Map.of("id", Ids.next(), "count", order.count()));
                });
    }
}
