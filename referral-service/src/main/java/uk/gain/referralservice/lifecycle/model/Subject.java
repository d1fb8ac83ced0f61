package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person, organisation, vehicle, address, phone or account asked about.
 *
 * @param note what the unit adds about it; absent when nothing
 */
public record Subject(
        UUID subjectId,
        SubjectKind kind,
        SubjectRole role,
        List<Identifier> identifiers,
        @Nullable String note) {

    public Subject {
        identifiers = List.copyOf(identifiers);
    }

    /** Without the values: subjects end up in no log. */
    @Override
    public String toString() {
        return "Subject[" + subjectId + "]";
    }
}
