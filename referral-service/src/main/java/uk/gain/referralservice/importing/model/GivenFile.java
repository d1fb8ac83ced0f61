package uk.gain.referralservice.importing.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file that came whole.
 *
 * @param hash SHA-256 of its bytes, by which a repeat is known
 * @param characters how many the text has
 */
@SuppressWarnings("ArrayRecordComponent") // compared by value, see equals
public record GivenFile(UploadId upload, Format format, byte[] hash, long characters) {

    /** Whether it is the same file, whichever attempt brought it. */
    public boolean isTheSameAs(Format otherFormat, byte[] otherHash) {
        return format == otherFormat && Arrays.equals(hash, otherHash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenFile(UploadId id, Format form, byte[] bytes, long count)
                && id.equals(upload)
                && form == format
                && Arrays.equals(bytes, hash)
                && count == characters;
    }

    @Override
    public int hashCode() {
        return Objects.hash(upload, format, Arrays.hashCode(hash), characters);
    }

    @Override
    public String toString() {
        return "GivenFile[" + upload + "]";
    }
}
