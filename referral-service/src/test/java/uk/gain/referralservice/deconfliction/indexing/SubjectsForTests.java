package uk.gain.referralservice.deconfliction.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Subject;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;

/** Subjects in few words. */
final class SubjectsForTests {

    private SubjectsForTests() {}

    static Subject person(String... kindsAndValues) {
        return subject(SubjectKind.PERSON, kindsAndValues);
    }

    static Subject subject(SubjectKind kind, String... kindsAndValues) {
        List<Identifier> identifiers = new ArrayList<>();
        for (int i = 0; i < kindsAndValues.length; i += 2) {
            identifiers.add(
                    new Identifier(
                            Identifier.Kind.valueOf(kindsAndValues[i]), kindsAndValues[i + 1]));
        }
        return new Subject(UUID.randomUUID(), kind, SubjectRole.SUSPECT, identifiers, null);
    }
}
