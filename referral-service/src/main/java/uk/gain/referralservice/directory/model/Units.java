package uk.gain.referralservice.directory.model;

import java.util.List;
import java.util.Optional;

/** The regional units, the forces and teams they work for, and their people. */
public interface Units {

    /** The forces and teams a regional unit raises referrals for. */
    List<RequestingUnit> servedBy(String rocu);

    Optional<Membership> membershipOf(String subject);

    /** Keeps what is not known yet; what is known stays as it is. */
    void addMissing(List<Rocu> rocus);

    /** A regional organised crime unit, with those it serves and its co-ordinators' subjects. */
    record Rocu(String code, String name, List<RequestingUnit> units, List<String> coordinators) {

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
