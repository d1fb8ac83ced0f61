package uk.gain.referralservice.lifecycle.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.SealedContent;
import uk.gain.contract.WrappedKey;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.platform.cipher.KeyLookup;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.AnswerContent.Item;
import uk.gain.referralservice.lifecycle.model.AnswerContent.Reason;
import uk.gain.referralservice.lifecycle.model.Content;
import uk.gain.referralservice.lifecycle.model.KeyDestroyed;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;
import uk.gain.referralservice.lifecycle.model.SealedReferral;
import uk.gain.referralservice.lifecycle.model.SealedReferral.AnswerKey;
import uk.gain.referralservice.lifecycle.model.Sealing;
import uk.gain.referralservice.lifecycle.model.SealingResult;

/** Seals content under keys of its own, kept wrapped in this service's key ring. */
@Component
class SealingContent implements Sealing {

    private final DataKeys dataKeys;
    private final KeyRing ring;
    private final ContentCipher cipher;

    SealingContent(DataKeys dataKeys, KeyRing ring, ContentCipher cipher) {
        this.dataKeys = dataKeys;
        this.ring = ring;
        this.cipher = cipher;
    }

    @Override
    public List<SealedReferral> seal(List<Raised> raised) {
        Map<UUID, List<WrappedKey>> kept = new LinkedHashMap<>();
        List<SealedReferral> sealed =
                raised.stream()
                        .map(
                                referral ->
                                        seal(
                                                referral,
                                                kept.computeIfAbsent(
                                                        referral.id().value(),
                                                        _ -> new ArrayList<>())))
                        .toList();
        ring.keep(kept);
        return sealed;
    }

    private SealedReferral seal(Raised raised, List<WrappedKey> kept) {
        DataKey key = dataKeys.generate();
        SealedContent sealed =
                cipher.seal(
                        key,
                        new Binding(raised.eventId(), raised.id().value()),
                        ContentMapping.toContract(raised.content()));
        WrappedKey referralKey = dataKeys.wrap(key);
        kept.add(referralKey);
        List<AnswerKey> answerKeys = new ArrayList<>();
        for (Recipient recipient : raised.recipients()) {
            WrappedKey answerKey = dataKeys.wrap(dataKeys.generate());
            kept.add(answerKey);
            answerKeys.add(new AnswerKey(recipient.request(), toModel(answerKey)));
        }
        return new SealedReferral(
                raised, toModel(raised.eventId(), sealed), toModel(referralKey), answerKeys);
    }

    @Override
    public SealingResult seal(UUID key, UUID event, ReferralId referral, String words) {
        return seal(key, event, referral, MessageContent.newBuilder().setText(words).build());
    }

    @Override
    public SealingResult seal(UUID key, UUID event, ReferralId referral, Content content) {
        return seal(key, event, referral, ContentMapping.toContract(content));
    }

    private SealingResult seal(UUID key, UUID event, ReferralId referral, SpecificRecord plain) {
        return switch (ring.find(key)) {
            case KeyLookup.Present(DataKey present) ->
                    toModel(
                            event,
                            cipher.seal(present, new Binding(event, referral.value()), plain));
            case KeyLookup.Destroyed(Instant at) -> new KeyDestroyed(at);
            case KeyLookup.NotHere() -> throw notHere(key);
        };
    }

    private static IllegalStateException notHere(UUID key) {
        return new IllegalStateException("Key " + key + " is not in the ring of its own maker");
    }

    @Override
    public Opened<String> openWords(ReferralId referral, Sealed words) {
        return open(referral, words, MessageContent.class, MessageContent::getText);
    }

    @Override
    public Opened<Content> open(ReferralId referral, Sealed content) {
        return open(
                referral, content, ReferralContent.class, opened -> ContentMapping.toModel(opened));
    }

    /** All of a request's answers are sealed under one key: either all can be read or none. */
    @Override
    public Opened<AnswerContent> open(List<SealedAnswer> answers) {
        List<Item> items = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (SealedAnswer answer : answers) {
            switch (openAnswer(answer)) {
                case Opened.Legible<AnswerContent>(AnswerContent content) -> {
                    items.addAll(content.items());
                    reasons.addAll(content.reasons());
                }
                case Opened.Erased<AnswerContent> erased -> {
                    return erased;
                }
            }
        }
        return new Opened.Legible<>(new AnswerContent(items, reasons));
    }

    private Opened<AnswerContent> openAnswer(SealedAnswer answer) {
        boolean words = answer.content().schema().equals(MessageContent.class.getName());
        return words
                ? open(
                        answer.referral(),
                        answer.content(),
                        MessageContent.class,
                        message ->
                                new AnswerContent(
                                        List.of(),
                                        List.of(new Reason(answer.at(), message.getText()))))
                : open(
                        answer.referral(),
                        answer.content(),
                        uk.gain.contract.AnswerContent.class,
                        content ->
                                new AnswerContent(
                                        content.getItems().stream()
                                                .map(ContentMapping::toModel)
                                                .toList(),
                                        List.of()));
    }

    private <V extends SpecificRecord, C> Opened<C> open(
            ReferralId referral, Sealed content, Class<V> type, Function<V, C> toModel) {
        return switch (ring.find(content.keyId())) {
            case KeyLookup.Present(DataKey key) ->
                    new Opened.Legible<>(
                            toModel.apply(
                                    cipher.open(
                                            key,
                                            new Binding(content.eventId(), referral.value()),
                                            ContentMapping.sealed(content),
                                            type)));
            case KeyLookup.Destroyed(Instant at) -> new Opened.Erased<>(at);
            case KeyLookup.NotHere() -> throw notHere(content.keyId());
        };
    }

    private static Sealed toModel(UUID eventId, SealedContent sealed) {
        return new Sealed(
                eventId, sealed.getKeyId(), sealed.getSchema$(), bytes(sealed.getCiphertext()));
    }

    private static SealedReferral.WrappedKey toModel(WrappedKey key) {
        return new SealedReferral.WrappedKey(key.getKeyId(), bytes(key.getWrapped()));
    }

    private static byte[] bytes(java.nio.ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
