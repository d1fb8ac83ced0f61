package uk.gain.referralservice.directory.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The regional units, the forces and teams they work for, and their people. */
public interface Units {

    /** The forces and teams a regional unit raises referrals for. */
    List<RequestingUnit> servedBy(String rocu);

    Optional<Membership> membershipOf(String subject);

    /** Code of the region that raises referrals for a unit. */
    Optional<String> regionOf(String unit);

    /**
     * Where to reach the co-ordinator of each of these regions that exists; where no contact is
     * known, the region's name.
     */
    Map<String, String> contactsOf(Collection<String> rocus);

    /**
     * Keeps what is not known yet, and returns the codes of the regions of which anything was kept;
     * what is known stays as it is.
     */
    List<String> addMissing(List<Rocu> rocus);

    /**
     * A regional organised crime unit, with those it serves and its co-ordinators' subjects.
     *
     * @param contact where to reach its co-ordinator: a functional mailbox or number, not a person;
     *     absent when none is known
     */
    record Rocu(
            String code,
            String name,
            @Nullable String contact,
            List<RequestingUnit> units,
            List<String> coordinators) {

        public Rocu {
            units = List.copyOf(units);
            coordinators = List.copyOf(coordinators);
        }
    }

    /** A force or team on whose behalf referrals are raised, and its requesters' subjects. */
    record RequestingUnit(String code, String name, List<String> requesters) {

        public RequestingUnit {
            requesters = List.copyOf(requesters);
        }
    }

    /** Which organisation a person acts for: a ROCU's code or a requesting unit's. */
    record Membership(Role role, String organisation) {

        /** What the person may act as. */
        public enum Role {
            COORDINATOR,
            REQUESTER
        }
    }
}
