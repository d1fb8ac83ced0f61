package uk.gain.referralservice.directory.seeding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Units.Membership.Role;
import uk.gain.referralservice.directory.model.Units.RequestingUnit;
import uk.gain.referralservice.directory.model.Units.Rocu;

/** The file of regional units, as it is written. */
record UnitsFile(List<Entry> rocus) {

    List<Rocu> toModel() {
        return rocus.stream().map(Entry::toModel).toList();
    }

    /**
     * A regional unit.
     *
     * @param contact a functional mailbox or number; absent when none is known
     */
    record Entry(
            String code,
            String name,
            @Nullable String contact,
            List<Unit> units,
            List<Person> people) {

        Rocu toModel() {
            return new Rocu(
                    code,
                    name,
                    contact,
                    units.stream()
                            .map(
                                    unit ->
                                            new RequestingUnit(
                                                    unit.code(),
                                                    unit.name(),
                                                    requestersOf(unit.code())))
                            .toList(),
                    people.stream()
                            .filter(person -> person.role() == Role.COORDINATOR)
                            .map(Person::subject)
                            .toList());
        }

        private List<String> requestersOf(String unit) {
            return people.stream()
                    .filter(person -> person.role() == Role.REQUESTER)
                    .filter(person -> unit.equals(person.unit()))
                    .map(Person::subject)
                    .toList();
        }
    }

    record Unit(String code, String name) {}

    /**
     * A person of the region.
     *
     * @param unit whose requester it is; absent for co-ordinators
     */
    record Person(String subject, Role role, @Nullable String unit) {}
}
