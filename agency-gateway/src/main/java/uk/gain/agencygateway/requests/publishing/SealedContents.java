package uk.gain.agencygateway.requests.publishing;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.model.AnswerContent;
import uk.gain.agencygateway.requests.model.AnswerKeys;
import uk.gain.agencygateway.requests.model.Asked;
import uk.gain.agencygateway.requests.model.Contents;
import uk.gain.agencygateway.requests.model.Inboxes;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Opening;
import uk.gain.agencygateway.requests.model.Reading;
import uk.gain.agencygateway.requests.model.ReferralContent;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.SealedAsked;
import uk.gain.agencygateway.requests.model.SealedMessage;
import uk.gain.agencygateway.requests.model.SealedReferral;
import uk.gain.agencygateway.requests.model.Sealing;
import uk.gain.agencygateway.requests.model.Words;
import uk.gain.contract.MessageContent;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.KeyLookup;
import uk.gain.platform.cipher.KeyRing;

/** Content under its data keys; a key that is not here, or no longer, is an ordinary value. */
@Component
class SealedContents implements Contents {

    private final Inboxes inboxes;
    private final AnswerKeys answerKeys;
    private final KeyRing keys;
    private final ContentCipher cipher;
    private final Function<RequestId, KeyLookup> answering;

    @Autowired
    SealedContents(Inboxes inboxes, AnswerKeys answerKeys, KeyRing keys, ContentCipher cipher) {
        this(
                inboxes,
                answerKeys,
                keys,
                cipher,
                request ->
                        answerKeys.of(request).map(keys::find).orElseGet(KeyLookup.NotHere::new));
    }

    private SealedContents(
            Inboxes inboxes,
            AnswerKeys answerKeys,
            KeyRing keys,
            ContentCipher cipher,
            Function<RequestId, KeyLookup> answering) {
        this.inboxes = inboxes;
        this.answerKeys = answerKeys;
        this.keys = keys;
        this.cipher = cipher;
        this.answering = answering;
    }

    @Override
    public Opening open(Request request) {
        return requireNonNull(open(List.of(request)).get(request.id()));
    }

    @Override
    public Map<RequestId, Opening> open(Collection<Request> requests) {
        Map<ReferralId, SealedAsked> sealed =
                inboxes.contents(
                        requests.stream()
                                .map(request -> request.particulars().referral())
                                .collect(Collectors.toSet()));
        Map<UUID, KeyLookup> found =
                keys.find(
                        sealed.values().stream()
                                .map(SealedContents::keyId)
                                .collect(Collectors.toSet()));
        Map<RequestId, Opening> opened = new HashMap<>();
        for (Request request : requests) {
            SealedAsked asked = sealed.get(request.particulars().referral());
            if (asked == null) {
                throw new IllegalStateException("A request without content");
            }
            opened.put(request.id(), open(asked, found.get(keyId(asked))));
        }
        return opened;
    }

    /** All of it is sealed with the referral's one key. */
    private static UUID keyId(SealedAsked asked) {
        return asked.content().sealed().keyId();
    }

    private Opening open(SealedAsked asked, @Nullable KeyLookup found) {
        return switch (found) {
            case null -> new KeyNotHere();
            case KeyLookup.NotHere() -> new KeyNotHere();
            case KeyLookup.Destroyed _ -> new KeyDestroyed();
            case KeyLookup.Present(DataKey key) -> open(asked, key);
        };
    }

    private Opening open(SealedAsked sealed, DataKey key) {
        return new Asked(
                open(sealed.content(), key),
                sealed.corrected() ? sealed.content().at() : null,
                sealed.added().stream()
                        .map(
                                added ->
                                        new Asked.Added(
                                                added.eventId(), added.at(), open(added, key)))
                        .toList(),
                sealed.version());
    }

    private ReferralContent open(SealedReferral part, DataKey key) {
        Binding binding = new Binding(part.eventId(), part.referral().value());
        return ContentRecords.of(
                cipher.open(
                        key,
                        binding,
                        SealedRecords.of(part.sealed()),
                        uk.gain.contract.ReferralContent.class));
    }

    @Override
    public Reading open(SealedMessage message) {
        Binding binding = new Binding(message.eventId(), message.referral().value());
        return switch (keys.find(message.sealed().keyId())) {
            case KeyLookup.NotHere() -> new KeyNotHere();
            case KeyLookup.Destroyed _ -> new KeyDestroyed();
            case KeyLookup.Present(DataKey key) ->
                    new Words(
                            cipher.open(
                                            key,
                                            binding,
                                            SealedRecords.of(message.sealed()),
                                            MessageContent.class)
                                    .getText());
        };
    }

    @Override
    public Sealing seal(Request request, String text, Occasion occasion) {
        return seal(request, occasion, new MessageContent(text));
    }

    @Override
    public Sealing seal(Request request, AnswerContent content, Occasion occasion) {
        return seal(request, occasion, ContentRecords.of(content));
    }

    @Override
    public Contents readyToAnswer(Set<RequestId> requests) {
        if (requests.isEmpty()) {
            return this;
        }
        Map<RequestId, UUID> keyIds = answerKeys.of(requests);
        Map<UUID, KeyLookup> found = keys.find(Set.copyOf(keyIds.values()));
        return new SealedContents(
                inboxes,
                answerKeys,
                keys,
                cipher,
                request ->
                        Optional.ofNullable(keyIds.get(request))
                                .map(found::get)
                                .orElseGet(KeyLookup.NotHere::new));
    }

    private Sealing seal(Request request, Occasion occasion, SpecificRecord content) {
        Binding binding = new Binding(occasion.eventId(), request.particulars().referral().value());
        return switch (answering.apply(request.id())) {
            case KeyLookup.NotHere() -> new KeyNotHere();
            case KeyLookup.Destroyed _ -> new KeyDestroyed();
            case KeyLookup.Present(DataKey key) ->
                    SealedRecords.of(cipher.seal(key, binding, content));
        };
    }
}
