package uk.gain.platform.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.gain.platform.example.Samples.request;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.topics.Topics;

class AvroRecordsTest {

    private final AvroRecords avro = RealAvro.records();
    private final ReferralRequest said = request(UUID.randomUUID(), 1);

    @Test
    void whatIsWrittenIsInConfluentsWireFormat() {
        byte[] bytes = avro.encode(Topics.REFERRAL_REQUESTS, said);

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isPositive();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(
                        avro.decode(
                                Topics.REFERRAL_REQUESTS,
                                avro.encode(Topics.REFERRAL_REQUESTS, said)))
                .isEqualTo(new Decoded.Value<>(said));
    }

    @Test
    void bytesInNoWireFormatAreAValue() {
        assertThat(avro.decode(Topics.REFERRAL_REQUESTS, new byte[] {1, 2, 3}))
                .isEqualTo(new Decoded.Undecodable<>("not in the registry's wire format"));
        assertThat(avro.decode(Topics.REFERRAL_REQUESTS, new byte[0]))
                .isInstanceOf(Decoded.Undecodable.class);
    }

    @Test
    void aSchemaTheRegistryDoesNotKnowIsAValue() {
        byte[] bytes = ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).putInt(0).array();

        assertThat(avro.decode(Topics.REFERRAL_REQUESTS, bytes))
                .isEqualTo(new Decoded.Undecodable<>("the registry knows no schema 987654"));
    }

    @Test
    void aRecordThatIsCutShortIsAValue() {
        byte[] bytes = avro.encode(Topics.REFERRAL_REQUESTS, said);

        assertThat(avro.decode(Topics.REFERRAL_REQUESTS, Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(Decoded.Undecodable.class);
    }

    @Test
    void aRecordOfAnotherTopicIsAValue() {
        assertThat(
                        avro.decode(
                                Topics.REFERRAL_RESPONSES,
                                avro.encode(Topics.REFERRAL_REQUESTS, said)))
                .isInstanceOf(Decoded.Undecodable.class);
    }

    @Test
    void contentIsReadAsWhatItIsAndAsNothingElse() {
        MessageContent words = MessageContent.newBuilder().setText("Which address?").build();
        byte[] bytes = avro.encodeContent(words);

        assertThat(avro.decodeContent(bytes, MessageContent.class)).isEqualTo(words);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> avro.decodeContent(bytes, ReferralContent.class))
                .withMessageNotContaining("address");
    }
}
