package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;
import static uk.gain.agencygateway.requests.store.Columns.bytes;
import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.numbers;
import static uk.gain.agencygateway.requests.store.Columns.texts;
import static uk.gain.agencygateway.requests.store.Columns.times;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.Move;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.SealedAsked;
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.agencygateway.requests.model.SealedReferral;

/** What all requests of a referral share: its content as of now, once and sealed. */
@Repository
class ReferralTable {

    private final JdbcClient jdbc;

    ReferralTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<Referral> referrals) {
        if (referrals.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into referral (referral_id, reference, rocu, requesting_unit, classification, urgency,
                                              safeguarding, threat_area, categories, content_event_id,
                                              content_sequence, news_sequence, content_at, content_key_id,
                                              content_schema, content)
                        select id, reference, rocu, requesting_unit, classification, urgency,
                               safeguarding, threat_area, cast(categories as text[]), event_id,
                               sequence, sequence, at, key_id, schema, content
                        from unnest(
                                 cast(:ids as uuid[]),
                                 cast(:references as text[]),
                                 cast(:rocus as text[]),
                                 cast(:units as text[]),
                                 cast(:classifications as text[]),
                                 cast(:urgencies as text[]),
                                 cast(:safeguarding as boolean[]),
                                 cast(:threatAreas as text[]),
                                 cast(:categories as text[]),
                                 cast(:events as uuid[]),
                                 cast(:sequences as bigint[]),
                                 cast(:times as timestamptz[]),
                                 cast(:keys as uuid[]),
                                 cast(:schemas as text[]),
                                 cast(:contents as bytea[]))
                             as raised (id, reference, rocu, requesting_unit, classification, urgency, safeguarding,
                                        threat_area, categories, event_id, sequence, at, key_id, schema, content)
                        on conflict do nothing
                        """)
                .param("ids", ids(referrals, referral -> referral.id().value()))
                .param("references", texts(referrals, Referral::reference))
                .param("rocus", texts(referrals, Referral::rocu))
                .param("units", texts(referrals, Referral::requestingUnit))
                .param(
                        "classifications",
                        texts(referrals, referral -> referral.classification().name()))
                .param("urgencies", texts(referrals, referral -> referral.urgency().name()))
                .param(
                        "safeguarding",
                        texts(referrals, referral -> String.valueOf(referral.safeguarding())))
                .param("threatAreas", texts(referrals, referral -> referral.threatArea().name()))
                .param("categories", texts(referrals, ReferralTable::categories))
                .param("events", ids(referrals, referral -> referral.content().eventId()))
                .param("sequences", numbers(referrals, referral -> referral.content().sequence()))
                .param("times", times(referrals, referral -> referral.content().at()))
                .param("keys", ids(referrals, referral -> referral.content().sealed().keyId()))
                .param(
                        "schemas",
                        texts(referrals, referral -> referral.content().sealed().schema()))
                .param(
                        "contents",
                        bytes(referrals, referral -> referral.content().sealed().ciphertext()))
                .update();
    }

    /** Content added or corrected, and how soon an answer is needed. */
    void keepMoves(List<Incoming.Moved> moves) {
        add(moves.stream().flatMap(ReferralTable::added).toList());
        correct(newest(moves.stream().flatMap(ReferralTable::corrected)));
        reprioritise(moves);
    }

    private static Stream<SealedReferral> added(Incoming.Moved moved) {
        return moved.move() instanceof Move.InformationAdded(SealedContent content)
                ? Stream.of(sealed(moved.heading(), content))
                : Stream.empty();
    }

    private static Stream<SealedReferral> corrected(Incoming.Moved moved) {
        return moved.move() instanceof Move.ReferralCorrected(SealedContent content)
                ? Stream.of(sealed(moved.heading(), content))
                : Stream.empty();
    }

    private static SealedReferral sealed(Incoming.Heading heading, SealedContent content) {
        return new SealedReferral(
                heading.eventId(),
                heading.referral(),
                heading.sequence(),
                heading.occurredAt(),
                content);
    }

    private static Collection<SealedReferral> newest(Stream<SealedReferral> contents) {
        return contents.collect(
                        Collectors.toMap(
                                SealedReferral::referral,
                                content -> content,
                                (one, later) -> later.sequence() > one.sequence() ? later : one,
                                LinkedHashMap::new))
                .values();
    }

    private void add(List<SealedReferral> additions) {
        if (additions.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into referral_addition (referral_id, sequence, event_id, occurred_at, content_key_id,
                                                       content_schema, content)
                        select *
                        from unnest(
                                 cast(:referrals as uuid[]),
                                 cast(:sequences as bigint[]),
                                 cast(:events as uuid[]),
                                 cast(:times as timestamptz[]),
                                 cast(:keys as uuid[]),
                                 cast(:schemas as text[]),
                                 cast(:contents as bytea[]))
                        on conflict do nothing
                        """)
                .param("referrals", ids(additions, addition -> addition.referral().value()))
                .param("sequences", numbers(additions, SealedReferral::sequence))
                .param("events", ids(additions, SealedReferral::eventId))
                .param("times", times(additions, SealedReferral::at))
                .param("keys", ids(additions, addition -> addition.sealed().keyId()))
                .param("schemas", texts(additions, addition -> addition.sealed().schema()))
                .param("contents", bytes(additions, addition -> addition.sealed().ciphertext()))
                .update();
        jdbc.sql(
                        """
                        update referral
                        set news_sequence = greatest(news_sequence, added.sequence)
                        from (select referral_id, max(sequence) as sequence
                              from unnest(cast(:referrals as uuid[]), cast(:sequences as bigint[]))
                                  as added (referral_id, sequence)
                              group by referral_id) as added
                        where referral.referral_id = added.referral_id
                        """)
                .param("referrals", ids(additions, addition -> addition.referral().value()))
                .param("sequences", numbers(additions, SealedReferral::sequence))
                .update();
    }

    /** The whole content is replaced: what was added before is part of what was replaced. */
    private void correct(Collection<SealedReferral> contents) {
        if (contents.isEmpty()) {
            return;
        }
        List<SealedReferral> corrections = List.copyOf(contents);
        jdbc.sql(
                        """
                        update referral
                        set content_event_id = corrected.event_id,
                            content_sequence = corrected.sequence,
                            news_sequence    = greatest(news_sequence, corrected.sequence),
                            content_at       = corrected.at,
                            content_key_id   = corrected.key_id,
                            content_schema   = corrected.schema,
                            content          = corrected.content
                        from unnest(
                                 cast(:referrals as uuid[]),
                                 cast(:events as uuid[]),
                                 cast(:sequences as bigint[]),
                                 cast(:times as timestamptz[]),
                                 cast(:keys as uuid[]),
                                 cast(:schemas as text[]),
                                 cast(:contents as bytea[]))
                             as corrected (referral_id, event_id, sequence, at, key_id, schema, content)
                        where referral.referral_id = corrected.referral_id
                          and referral.content_sequence < corrected.sequence
                        """)
                .param("referrals", ids(corrections, correction -> correction.referral().value()))
                .param("events", ids(corrections, SealedReferral::eventId))
                .param("sequences", numbers(corrections, SealedReferral::sequence))
                .param("times", times(corrections, SealedReferral::at))
                .param("keys", ids(corrections, correction -> correction.sealed().keyId()))
                .param("schemas", texts(corrections, correction -> correction.sealed().schema()))
                .param(
                        "contents",
                        bytes(corrections, correction -> correction.sealed().ciphertext()))
                .update();
        jdbc.sql(
                        """
                        delete from referral_addition
                        using referral
                        where referral.referral_id = any (cast(:referrals as uuid[]))
                          and referral_addition.referral_id = referral.referral_id
                          and referral_addition.sequence < referral.content_sequence
                        """)
                .param("referrals", ids(corrections, correction -> correction.referral().value()))
                .update();
    }

    private void reprioritise(List<Incoming.Moved> moves) {
        Map<ReferralId, Move.ReferralReprioritised> last = new LinkedHashMap<>();
        moves.forEach(
                moved -> {
                    if (moved.move() instanceof Move.ReferralReprioritised reprioritised) {
                        last.put(moved.heading().referral(), reprioritised);
                    }
                });
        if (last.isEmpty()) {
            return;
        }
        List<Map.Entry<ReferralId, Move.ReferralReprioritised>> rows = List.copyOf(last.entrySet());
        jdbc.sql(
                        """
                        update referral
                        set urgency      = now.urgency,
                            safeguarding = now.safeguarding
                        from unnest(
                                 cast(:referrals as uuid[]),
                                 cast(:urgencies as text[]),
                                 cast(:safeguarding as boolean[]))
                             as now (referral_id, urgency, safeguarding)
                        where referral.referral_id = now.referral_id
                        """)
                .param("referrals", ids(rows, row -> row.getKey().value()))
                .param("urgencies", texts(rows, row -> row.getValue().urgency().name()))
                .param(
                        "safeguarding",
                        texts(rows, row -> String.valueOf(row.getValue().safeguarding())))
                .update();
    }

    /** In one statement, so that content and additions are of one moment. */
    Map<ReferralId, SealedAsked> contents(Collection<ReferralId> wanted) {
        Map<ReferralId, List<SealedReferral>> parts =
                jdbc
                        .sql(
                                """
                                select referral_id, content_event_id as event_id, content_sequence as sequence,
                                       content_at as at, content_key_id, content_schema, content
                                from referral
                                where referral_id = any (cast(:referrals as uuid[]))
                                union all
                                select referral_id, event_id, sequence, occurred_at, content_key_id, content_schema,
                                       content
                                from referral_addition
                                where referral_id = any (cast(:referrals as uuid[]))
                                order by referral_id, sequence
                                """)
                        .param("referrals", ids(List.copyOf(wanted), ReferralId::value))
                        .query((row, _) -> sealed(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(SealedReferral::referral));
        Map<ReferralId, SealedAsked> contents = new HashMap<>();
        parts.forEach(
                (referral, all) ->
                        contents.put(
                                referral,
                                new SealedAsked(all.getFirst(), all.subList(1, all.size()))));
        return contents;
    }

    private static SealedReferral sealed(ResultSet row) throws SQLException {
        return new SealedReferral(
                row.getObject("event_id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getLong("sequence"),
                requireNonNull(RequestRow.time(row, "at")),
                new SealedContent(
                        row.getObject("content_key_id", UUID.class),
                        row.getString("content_schema"),
                        ByteBuffer.wrap(row.getBytes("content"))));
    }

    private static String categories(Referral referral) {
        return "{"
                + String.join(",", referral.categories().stream().map(Enum::name).toList())
                + "}";
    }
}
