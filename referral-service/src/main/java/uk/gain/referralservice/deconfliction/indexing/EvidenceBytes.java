package uk.gain.referralservice.deconfliction.indexing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import uk.gain.referralservice.deconfliction.model.Evidence;
import uk.gain.referralservice.deconfliction.model.Evidence.Birth;
import uk.gain.referralservice.deconfliction.model.Evidence.Identifying;
import uk.gain.referralservice.deconfliction.model.Evidence.Name;
import uk.gain.referralservice.deconfliction.model.Evidence.Nature;
import uk.gain.referralservice.deconfliction.model.Evidence.Part;
import uk.gain.referralservice.deconfliction.model.Evidence.Place;

/**
 * Evidence as bytes: each list after its count, marks as four bytes, enums by name. The first byte
 * says which version of this format it is.
 */
final class EvidenceBytes {

    private static final int VERSION = 1;

    private EvidenceBytes() {}

    static byte[] of(Evidence evidence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            to.writeByte(VERSION);
            to.writeUTF(evidence.nature().name());
            write(to, evidence.names(), name -> name(to, name));
            write(to, evidence.births(), birth -> birth(to, birth));
            write(to, evidence.identifying(), identifying -> identifying(to, identifying));
            write(to, evidence.places(), place -> place(to, place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Evidence read(byte[] written) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(written))) {
            int version = from.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("Evidence of an unknown version: " + version);
            }
            return new Evidence(
                    Nature.valueOf(from.readUTF()),
                    read(from, () -> new Name(read(from, () -> part(from)), from.readBoolean())),
                    read(from, () -> birth(from)),
                    Set.copyOf(read(from, () -> identifying(from))),
                    Set.copyOf(read(from, () -> place(from))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing<T> {
        void write(T value) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> void write(DataOutputStream to, Collection<T> values, Writing<T> each)
            throws IOException {
        to.writeShort(values.size());
        for (T value : values) {
            each.write(value);
        }
    }

    private static <T> List<T> read(DataInputStream from, Reading<T> each) throws IOException {
        List<T> values = new ArrayList<>();
        for (int left = from.readUnsignedShort(); left > 0; left--) {
            values.add(each.read());
        }
        return values;
    }

    private static void name(DataOutputStream to, Name name) throws IOException {
        write(to, name.parts(), part -> part(to, part));
        to.writeBoolean(name.joined());
    }

    private static void part(DataOutputStream to, Part part) throws IOException {
        write(to, part.same(), to::writeInt);
        write(to, part.sounds(), to::writeInt);
        write(to, part.slips(), to::writeInt);
        to.writeInt(part.initial());
        to.writeBoolean(part.initialOnly());
        to.writeBoolean(part.common());
        to.writeBoolean(part.light());
    }

    private static Part part(DataInputStream from) throws IOException {
        return new Part(
                Set.copyOf(read(from, from::readInt)),
                Set.copyOf(read(from, from::readInt)),
                Set.copyOf(read(from, from::readInt)),
                from.readInt(),
                from.readBoolean(),
                from.readBoolean(),
                from.readBoolean());
    }

    private static void birth(DataOutputStream to, Birth birth) throws IOException {
        to.writeInt(birth.whole());
        to.writeInt(birth.turned());
        to.writeInt(birth.year());
        to.writeInt(birth.yearAndMonth());
        to.writeInt(birth.yearAndDay());
        to.writeInt(birth.dayAndMonth());
        to.writeBoolean(birth.assumed());
    }

    private static Birth birth(DataInputStream from) throws IOException {
        return new Birth(
                from.readInt(),
                from.readInt(),
                from.readInt(),
                from.readInt(),
                from.readInt(),
                from.readInt(),
                from.readBoolean());
    }

    private static void identifying(DataOutputStream to, Identifying identifying)
            throws IOException {
        to.writeUTF(identifying.kind().name());
        to.writeInt(identifying.mark());
        to.writeBoolean(identifying.shared());
    }

    private static Identifying identifying(DataInputStream from) throws IOException {
        return new Identifying(
                Identifying.Kind.valueOf(from.readUTF()), from.readInt(), from.readBoolean());
    }

    private static void place(DataOutputStream to, Place place) throws IOException {
        to.writeInt(place.premise());
        to.writeInt(place.postcode());
        to.writeInt(place.district());
    }

    private static Place place(DataInputStream from) throws IOException {
        return new Place(from.readInt(), from.readInt(), from.readInt());
    }
}
