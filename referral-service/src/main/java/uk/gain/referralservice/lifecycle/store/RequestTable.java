package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.lifecycle.model.AnswerRecall;
import uk.gain.referralservice.lifecycle.model.AskedFor;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.SealedReferral;
import uk.gain.referralservice.lifecycle.model.SealedReferral.AnswerKey;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.LegalGateway;

/** Where requests stand: one statement for any number of them. */
@Repository
class RequestTable {

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<SealedReferral> raised) {
        List<Sent> sent = raised.stream().flatMap(RequestTable::sent).toList();
        jdbc.sql(
                        """
                        insert into request
                            (id, referral_id, agency, agency_name, urgency,
                             respond_by, first_respond_by, answer_key_id,
                             power_id, power_version, power_onward, power_onward_consent_of,
                             state, queue_urgency, queue_tier, queue_since)
                        select
                            id, referral_id, agency, agency_name, urgency,
                            respond_by, respond_by, answer_key_id,
                            power_id, power_version, power_onward, power_onward_consent_of,
                            case when held then 'QUEUED' else 'SENT' end,
                            precedence, tier, since
                        from unnest(
                            cast(:ids as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:agencies as text[]),
                            cast(:names as text[]),
                            cast(:urgencies as text[]),
                            cast(:limits as timestamptz[]),
                            cast(:keys as uuid[]),
                            cast(:powers as text[]),
                            cast(:versions as int[]),
                            cast(:onward as text[]),
                            cast(:consentOf as text[]),
                            cast(:held as boolean[]),
                            cast(:precedences as smallint[]),
                            cast(:tiers as smallint[]),
                            cast(:since as timestamptz[])
                        ) as asked (
                            id, referral_id, agency, agency_name, urgency, respond_by,
                            answer_key_id,
                            power_id, power_version, power_onward, power_onward_consent_of,
                            held, precedence, tier, since
                        )
                        """)
                .param("ids", texts(sent, each -> each.to().request()))
                .param("referrals", texts(sent, each -> each.referral().id()))
                .param("agencies", texts(sent, each -> each.to().agency()))
                .param("names", texts(sent, each -> each.to().agencyName()))
                .param("urgencies", texts(sent, each -> each.referral().particulars().urgency()))
                .param("limits", texts(sent, each -> each.to().respondBy()))
                .param("keys", texts(sent, Sent::answerKey))
                .param("powers", under(sent, LegalGateway::rule))
                .param("versions", under(sent, LegalGateway::version))
                .param("onward", under(sent, gateway -> gateway.onward().code()))
                .param("consentOf", under(sent, gateway -> gateway.onward().consentOf()))
                .param("held", texts(sent, each -> each.to().held()))
                .param(
                        "precedences",
                        texts(sent, each -> each.referral().particulars().urgency().precedence()))
                .param("tiers", texts(sent, each -> each.referral().particulars().tier()))
                .param("since", texts(sent, each -> each.referral().at()))
                .update();
    }

    private static @Nullable String[] under(
            List<Sent> sent, Function<LegalGateway, @Nullable Object> column) {
        return texts(
                sent, each -> each.to().under() == null ? null : column.apply(each.to().under()));
    }

    private static Stream<Sent> sent(SealedReferral referral) {
        Map<RequestId, UUID> keys =
                referral.answerKeys().stream()
                        .collect(Collectors.toMap(AnswerKey::request, key -> key.key().keyId()));
        return referral.raised().recipients().stream()
                .map(
                        to ->
                                new Sent(
                                        referral.raised(),
                                        to,
                                        Objects.requireNonNull(keys.get(to.request()))));
    }

    private record Sent(Raised referral, Recipient to, UUID answerKey) {}

    List<FollowedRequest> of(
            ReferralId referral, Map<RequestId, List<AnswerRecall>> recalls, Instant now) {
        return jdbc.sql(
                        """
                        select
                            request.*,
                            exists (
                                select from answer
                                where answer.request_id = request.id
                                and not exists (
                                    select from superseded_answer
                                    where answer_event_id = answer.event_id
                                )
                            ) as has_content,
                            request.state = 'WITHDRAWN' and exists (
                                select from history
                                where history.referral_id = request.referral_id
                                and history.request_id = request.id
                                and history.kind = 'LEGAL_GATEWAY_ENDED'
                            ) as gateway_ended
                        from request
                        where referral_id = :referral
                        order by agency
                        """)
                .param("referral", referral.value())
                .query(
                        (row, _) -> {
                            Request request = RequestRow.request(row);
                            return new FollowedRequest(
                                    request,
                                    row.getString("agency_name"),
                                    request.overdue(now),
                                    row.getBoolean("has_content"),
                                    RequestRow.under(row),
                                    row.getBoolean("gateway_ended"),
                                    recalls.getOrDefault(request.asked().id(), List.of()));
                        })
                .list();
    }

    Map<RequestId, AskedFor> askedFor(Collection<RequestId> ids) {
        Map<RequestId, AskedFor> asked = new HashMap<>();
        jdbc.sql(
                        """
                        select
                            request.id,
                            request.agency,
                            referral.lawful_purpose,
                            referral.categories || coalesce(referral.all_holding, '{}') as wanted
                        from request
                        join referral on referral.id = request.referral_id
                        where request.id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", texts(ids, id -> id))
                .query(
                        row -> {
                            asked.put(
                                    new RequestId(uuid(row, "id")),
                                    new AskedFor(
                                            new AgencyCode(row.getString("agency")),
                                            LawfulPurpose.valueOf(row.getString("lawful_purpose")),
                                            Columns.texts(row, "wanted").stream()
                                                    .map(InformationCategory::valueOf)
                                                    .collect(Collectors.toSet())));
                        });
        return asked;
    }

    void permit(Map<RequestId, LegalGateway> under) {
        if (under.isEmpty()) {
            return;
        }
        List<Map.Entry<RequestId, LegalGateway>> each = List.copyOf(under.entrySet());
        jdbc.sql(
                        """
                        update request
                        set
                            power_id = now.power_id,
                            power_version = now.power_version,
                            power_onward = now.power_onward,
                            power_onward_consent_of = now.power_onward_consent_of
                        from unnest(
                            cast(:ids as uuid[]),
                            cast(:powers as text[]),
                            cast(:versions as int[]),
                            cast(:onward as text[]),
                            cast(:consentOf as text[])
                        ) as now (
                            id, power_id, power_version, power_onward, power_onward_consent_of
                        )
                        where request.id = now.id
                        and (request.power_id, request.power_version)
                            is distinct from (now.power_id, now.power_version)
                        """)
                .param("ids", texts(each, Map.Entry::getKey))
                .param("powers", texts(each, entry -> entry.getValue().rule()))
                .param("versions", texts(each, entry -> entry.getValue().version()))
                .param("onward", texts(each, entry -> entry.getValue().onward().code()))
                .param("consentOf", texts(each, entry -> entry.getValue().onward().consentOf()))
                .update();
    }

    /**
     * Locks in one order, so that two who lock the same requests cannot block each other; and not
     * against foreign keys, so that neither can whoever writes about them.
     */
    Map<RequestId, Request> holdForUpdate(Collection<RequestId> ids) {
        return jdbc
                .sql(
                        """
                        select *
                        from request
                        where id = any(cast(:ids as uuid[]))
                        order by id
                        for no key update
                        """)
                .param("ids", texts(ids, id -> id))
                .query((row, _) -> RequestRow.request(row))
                .list()
                .stream()
                .collect(Collectors.toMap(request -> request.asked().id(), Function.identity()));
    }

    /** Of a limit that is not the one before, nothing was said yet. */
    void update(Collection<? extends Request> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update request
                        set
                            state = now.state,
                            respond_by = now.respond_by,
                            clock_step = case
                                when request.respond_by = now.respond_by then request.clock_step
                                else 'WITHIN_TIME'
                            end,
                            refusal_code = now.refusal_code,
                            accepted_at = now.accepted_at,
                            delivered_at = now.delivered_at,
                            opened_at = now.opened_at,
                            opened_by = now.opened_by,
                            answered_at = now.answered_at,
                            clock_stopped_at = now.clock_stopped_at,
                            withdrawal_id = now.withdrawal_id,
                            extension_sought_id = now.extension_sought_id,
                            extension_sought_until = now.extension_sought_until,
                            open_questions = cast(now.open_questions as uuid[]),
                            closed_from = now.closed_from
                        from unnest(
                            cast(:ids as uuid[]),
                            cast(:states as text[]),
                            cast(:limits as timestamptz[]),
                            cast(:codes as text[]),
                            cast(:accepted as timestamptz[]),
                            cast(:delivered as timestamptz[]),
                            cast(:opened as timestamptz[]),
                            cast(:openedBy as text[]),
                            cast(:answered as timestamptz[]),
                            cast(:stopped as timestamptz[]),
                            cast(:withdrawals as uuid[]),
                            cast(:sought as uuid[]),
                            cast(:soughtUntil as timestamptz[]),
                            cast(:questions as text[]),
                            cast(:closedFrom as text[])
                        ) as now (
                            id, state, respond_by, refusal_code,
                            accepted_at, delivered_at, opened_at, opened_by, answered_at,
                            clock_stopped_at, withdrawal_id,
                            extension_sought_id, extension_sought_until,
                            open_questions, closed_from
                        )
                        where request.id = now.id
                        """)
                .param("ids", texts(changed, request -> request.asked().id()))
                .param("states", texts(changed, RequestRow::state))
                .param("limits", texts(changed, request -> request.asked().respondBy()))
                .param("codes", texts(changed, RequestRow::refusalCode))
                .param("accepted", texts(changed, request -> request.receipts().acceptedAt()))
                .param("delivered", texts(changed, request -> request.receipts().deliveredAt()))
                .param("opened", texts(changed, request -> request.receipts().openedAt()))
                .param("openedBy", texts(changed, request -> request.receipts().openedBy()))
                .param("answered", texts(changed, request -> request.receipts().answeredAt()))
                .param("stopped", texts(changed, request -> request.matters().clockStoppedAt()))
                .param("withdrawals", texts(changed, request -> request.matters().withdrawal()))
                .param("sought", texts(changed, RequestRow::extensionSought))
                .param("soughtUntil", texts(changed, RequestRow::extensionSoughtUntil))
                .param("questions", texts(changed, RequestRow::openQuestions))
                .param("closedFrom", texts(changed, RequestRow::closedFrom))
                .update();
    }
}
