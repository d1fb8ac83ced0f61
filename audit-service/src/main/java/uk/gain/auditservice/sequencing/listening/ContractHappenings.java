package uk.gain.auditservice.sequencing.listening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.entry.Act;
import uk.gain.auditservice.entry.Happening;
import uk.gain.auditservice.entry.Matter;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.entry.Outcome;
import uk.gain.auditservice.sequencing.model.Arrival;
import uk.gain.auditservice.sequencing.model.Happenings;
import uk.gain.auditservice.sequencing.model.OwnLookUps;
import uk.gain.auditservice.sequencing.model.Told;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;

/**
 * Understands every record of every topic of the contract. A record that cannot be understood is
 * told as such, with the digest of its bytes in its entry: the log neither stops nor skips for it.
 * Only a registry that does not answer is an exception, because then nobody knows yet.
 */
@Component
class ContractHappenings implements Happenings {

    private static final List<Reading<?>> READINGS =
            List.of(
                    new Reading<>(Topics.REFERRAL_REQUESTS, ReferralEvents::of),
                    new Reading<>(Topics.REFERRAL_RESPONSES, ReferralEvents::of),
                    new Reading<>(Topics.DOCUMENT_PARTS, OtherEvents::of),
                    new Reading<>(Topics.REFERRAL_ACCESS, OtherEvents::of),
                    new Reading<>(Topics.GATEWAY_ACCESS, OtherEvents::of),
                    new Reading<>(Topics.AGENCY_DIRECTORY, OtherEvents::of),
                    new Reading<>(Topics.CONTENT_KEYS, OtherEvents::of));

    private final AvroRecords avro;

    ContractHappenings(AvroRecords avro) {
        this.avro = avro;
    }

    /** The topics that can be read: all but the log's own checkpoints. */
    static List<Topic<?>> topics() {
        return READINGS.stream().<Topic<?>>map(Reading::topic).toList();
    }

    @Override
    public Told of(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Missing missing -> missing(missing);
            case Arrival.Arrived arrived -> arrived(arrived);
        };
    }

    private Told arrived(Arrival.Arrived arrived) {
        byte[] value = arrived.value();
        if (value == null) {
            return erased(arrived);
        }
        if (arrived.source().topic().equals(OwnLookUps.SOURCE)) {
            return OwnAccessEvents.decode(value)
                    .map(OtherEvents::of)
                    .orElseGet(() -> failed("Undecodable", "undecodable", arrived));
        }
        return READINGS.stream()
                .filter(reading -> reading.topic.name().equals(arrived.source().topic()))
                .findFirst()
                .flatMap(known -> known.tell(avro, value))
                .orElseGet(() -> failed("Undecodable", "undecodable", arrived));
    }

    /** A key that a compacted topic is to forget. */
    private Told erased(Arrival.Arrived arrived) {
        if (arrived.source().topic().equals(Topics.CONTENT_KEYS.name())) {
            return keyless(
                    "ContentKeysDestroyed", Act.of(Operation.ERASURE), "content-keys", arrived);
        }
        if (arrived.source().topic().equals(Topics.AGENCY_DIRECTORY.name())) {
            return keyless("AgencyRemoved", Act.of(Operation.CONFIGURATION), "agency", arrived);
        }
        return failed("WithoutValue", "no-value", arrived);
    }

    private static Told missing(Arrival.Missing missing) {
        return Told.of(
                new Happening(
                        "RecordsMissing",
                        null,
                        null,
                        null,
                        new Act(
                                Operation.UNKNOWN,
                                Outcome.FAILED,
                                null,
                                null,
                                "records-missing",
                                List.of(),
                                null),
                        new Matter(
                                "records",
                                missing.source().offset() + " to " + (missing.until() - 1),
                                null,
                                null,
                                null,
                                List.of())));
    }

    private static Told failed(String type, String reason, Arrival.Arrived arrived) {
        Act act = new Act(Operation.UNKNOWN, Outcome.FAILED, null, null, reason, List.of(), null);
        return keyless(type, act, "record", arrived);
    }

    /** Of the key only an id is taken: what stands in a foreign key is not known to be harmless. */
    private static Told keyless(String type, Act act, String kind, Arrival.Arrived arrived) {
        UUID referralId = referralId(arrived.key());
        String id = referralId == null ? agency(arrived) : referralId.toString();
        return Told.of(
                new Happening(
                        type,
                        null,
                        null,
                        null,
                        act,
                        new Matter(kind, id, null, referralId, null, List.of())));
    }

    private static @Nullable String agency(Arrival.Arrived arrived) {
        String key = arrived.key();
        boolean code =
                key != null
                        && arrived.source().topic().equals(Topics.AGENCY_DIRECTORY.name())
                        && key.matches("[A-Z0-9-]{1,32}");
        return code ? key : null;
    }

    private static @Nullable UUID referralId(@Nullable String key) {
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** How the records of one topic are understood. */
    private record Reading<V extends SpecificRecord>(Topic<V> topic, Function<V, Told> tell) {

        Optional<Told> tell(AvroRecords avro, byte[] bytes) {
            return switch (avro.decode(topic, bytes)) {
                case Decoded.Value<V>(V value) -> understood(value);
                case Decoded.Undecodable<V> _ -> Optional.empty();
            };
        }

        private Optional<Told> understood(V value) {
            try {
                return Optional.of(tell.apply(value));
            } catch (RuntimeException beyondThisVersion) {
                return Optional.empty();
            }
        }
    }
}
