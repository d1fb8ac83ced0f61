package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.ClockChange;
import uk.gain.referralservice.lifecycle.model.ClockChange.Changer;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;

/** What set, stopped and moved limits, append-only, and where that leaves each request's clock. */
@Repository
class ClockTable {

    private final JdbcClient jdbc;

    ClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of this changes clocks. */
    void addSaid(List<? extends ReferralEvent> events) {
        Map<RequestId, Row> batch = new LinkedHashMap<>();
        for (Row row : (Iterable<Row>) events.stream().flatMap(ClockTable::rows)::iterator) {
            if (batch.containsKey(row.request())) {
                add(List.copyOf(batch.values()));
                batch.clear();
            }
            batch.put(row.request(), row);
        }
        if (!batch.isEmpty()) {
            add(List.copyOf(batch.values()));
        }
    }

    /** One change of each request at most, because the next one builds on it. */
    private void add(List<Row> rows) {
        jdbc.sql(
                        """
                        with said as (
                            select *
                            from unnest(
                                cast(:events as uuid[]),
                                cast(:requests as uuid[]),
                                cast(:kinds as text[]),
                                cast(:at as timestamptz[]),
                                cast(:limits as timestamptz[]),
                                cast(:questions as uuid[]),
                                cast(:urgencies as text[]),
                                cast(:subjects as text[]),
                                cast(:organisations as text[])
                            ) with ordinality as said (
                                event, request, kind, at, respond_by, question, urgency,
                                subject, organisation, place
                            )
                        ), kept as (
                            insert into clock_change
                                (event_id, request_id, kind, at, respond_by, question,
                                 urgency_before, urgency, by_subject, by_organisation)
                            select
                                event, request, kind, said.at, said.respond_by, question,
                                request.urgency, coalesce(said.urgency, request.urgency),
                                subject, organisation
                            from said
                            join request on request.id = said.request
                            where kind <> 'HELD'
                            order by place
                        )
                        update request
                        set
                            urgency = coalesce(said.urgency, request.urgency),
                            first_respond_by = case
                                when kind in ('STARTED', 'HELD') then said.respond_by
                                else first_respond_by
                            end,
                            clock_stopped_at = case kind
                                when 'STOPPED' then said.at
                                when 'RESTARTED' then null
                                else clock_stopped_at
                            end
                        from said
                        where request.id = said.request
                        """)
                .param("events", texts(rows, row -> row.occasion().eventId()))
                .param("requests", texts(rows, Row::request))
                .param("kinds", texts(rows, Row::kind))
                .param("at", texts(rows, row -> row.occasion().at()))
                .param("limits", texts(rows, Row::respondBy))
                .param("questions", texts(rows, Row::question))
                .param("urgencies", texts(rows, Row::urgency))
                .param("subjects", texts(rows, row -> row.occasion().by().subject()))
                .param("organisations", texts(rows, row -> row.occasion().by().organisation()))
                .update();
    }

    /** In order; empty while the request is held back. */
    List<ClockChange> of(RequestId request) {
        List<Kept> kept =
                jdbc.sql(
                                """
                                select
                                    kind, at, respond_by, urgency_before, urgency, question,
                                    event_id, by_subject, by_organisation
                                from clock_change
                                where request_id = :request
                                order by position
                                """)
                        .param("request", request.value())
                        .query((row, _) -> new Kept(change(row), urgency(row, "urgency_before")))
                        .list();
        List<ClockChange> changes = new ArrayList<>();
        if (kept.isEmpty()) {
            changes.addAll(asRaised(request, null));
        } else if (!(kept.getFirst().change() instanceof ClockChange.Started)) {
            changes.addAll(asRaised(request, kept.getFirst().before()));
        }
        kept.forEach(each -> changes.add(each.change()));
        return changes;
    }

    private record Kept(ClockChange change, Urgency before) {}

    /**
     * How it started when no change says so: with its referral, unless it is held back.
     *
     * @param urgency the class it started under; absent when that never changed
     */
    private List<ClockChange> asRaised(RequestId request, @Nullable Urgency urgency) {
        return jdbc.sql(
                        """
                        select
                            referral.raised_at, request.first_respond_by, request.urgency
                        from request
                        join referral on referral.id = request.referral_id
                        where request.id = :request
                        and request.state <> 'QUEUED'
                        """)
                .param("request", request.value())
                .query(
                        (row, _) ->
                                (ClockChange)
                                        new ClockChange.Started(
                                                instant(row, "raised_at"),
                                                urgency == null ? urgency(row, "urgency") : urgency,
                                                instant(row, "first_respond_by")))
                .list();
    }

    private static ClockChange change(ResultSet row) throws SQLException {
        Instant at = instant(row, "at");
        Changer by =
                new Changer(
                        uuid(row, "event_id"),
                        row.getString("by_subject"),
                        row.getString("by_organisation"));
        String kind = row.getString("kind");
        return switch (kind) {
            case "STARTED" ->
                    new ClockChange.Started(
                            at, urgency(row, "urgency"), instant(row, "respond_by"));
            case "STOPPED" -> new ClockChange.Stopped(at, uuid(row, "question"));
            case "RESTARTED" -> new ClockChange.Restarted(at, instant(row, "respond_by"), by);
            case "EXTENDED" -> new ClockChange.Extended(at, instant(row, "respond_by"), by);
            case "REPRIORITISED" ->
                    new ClockChange.Reprioritised(
                            at, urgency(row, "urgency"), instant(row, "respond_by"), by);
            default -> throw new IllegalStateException("No such change of a clock: " + kind);
        };
    }

    private static Urgency urgency(ResultSet row, String column) throws SQLException {
        return Urgency.valueOf(row.getString(column));
    }

    private static Stream<Row> rows(ReferralEvent event) {
        Occasion occasion = event.occasion();
        return switch (event) {
            case ReferralEvent.RequestsReleased(_, var recipients) -> started(occasion, recipients);
            case ReferralEvent.RecipientsAdded(_, var recipients) -> started(occasion, recipients);
            case ReferralEvent.ClockStopped(_, var request, var question) ->
                    Stream.of(new Row(occasion, request, "STOPPED", null, question, null));
            case ReferralEvent.ClockRestarted(_, var request, var limit) ->
                    Stream.of(new Row(occasion, request, "RESTARTED", limit, null, null));
            case ReferralEvent.RequestExtended(_, var request, var limit, _, _) ->
                    Stream.of(new Row(occasion, request, "EXTENDED", limit, null, null));
            case ReferralEvent.ReferralReprioritised(_, var urgency, _, var recipients) ->
                    recipients.stream()
                            .map(
                                    to ->
                                            new Row(
                                                    occasion,
                                                    to.request(),
                                                    to.held() ? "HELD" : "REPRIORITISED",
                                                    to.respondBy(),
                                                    null,
                                                    urgency));
            case ReferralEvent.ClarificationGiven _,
                    ReferralEvent.ClarificationAsked _,
                    ReferralEvent.InformationAdded _,
                    ReferralEvent.RequestChased _,
                    ReferralEvent.ExtensionDeclined _,
                    ReferralEvent.RequestOverdue _,
                    ReferralEvent.RequestEscalated _,
                    ReferralEvent.OperationAssigned _,
                    ReferralEvent.ReferralWithdrawn _,
                    ReferralEvent.ReferralRecalled _,
                    ReferralEvent.ReferralCorrected _,
                    ReferralEvent.AnswerRecallConfirmed _,
                    ReferralEvent.DeconflictionAlerted _,
                    ReferralEvent.ReferralReopened _,
                    ReferralEvent.RequestLapsed _,
                    ReferralEvent.LegalGatewayEnded _,
                    ReferralEvent.ReferralClosed _,
                    ReferralEvent.OutcomesAdded _,
                    ReferralEvent.ContentConsentSought _ ->
                    Stream.of();
        };
    }

    private static Stream<Row> started(Occasion occasion, List<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> !recipient.held())
                .map(to -> new Row(occasion, to.request(), "STARTED", to.respondBy(), null, null));
    }

    private record Row(
            Occasion occasion,
            RequestId request,
            String kind,
            @Nullable Instant respondBy,
            @Nullable UUID question,
            @Nullable Urgency urgency) {}
}
