package uk.gain.referralservice.directory.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.directory.model.Accesses;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.model.TrackRecord;
import uk.gain.referralservice.directory.model.TrackRecords;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.directory.model.Units.Membership;
import uk.gain.referralservice.directory.model.Units.RequestingUnit;

/**
 * Looks up who can be asked and who may ask. Nothing of it is personal data; who acts for an agency
 * and who changed its entry is shown to operators only, and that they looked is recorded.
 */
@Service
public class ConsultingDirectory {

    private final Agencies agencies;
    private final Units units;
    private final TrackRecords trackRecords;
    private final Accesses accesses;

    ConsultingDirectory(
            Agencies agencies, Units units, TrackRecords trackRecords, Accesses accesses) {
        this.agencies = agencies;
        this.units = units;
        this.trackRecords = trackRecords;
        this.accesses = accesses;
    }

    /** In order of their codes; all of them when no category is wanted. */
    @Transactional(readOnly = true)
    public List<Agency> holdingAll(Set<InformationCategory> wanted) {
        return wanted.isEmpty() ? agencies.all() : agencies.holdingAll(wanted);
    }

    @Transactional(readOnly = true)
    public Optional<Agency> find(AgencyCode code) {
        return agencies.find(code);
    }

    /** The newest version of an agency's entry. */
    @Transactional(readOnly = true)
    public Optional<Listed> current(AgencyCode code) {
        return agencies.current(code);
    }

    /** How each agency has answered; those that were never asked are left out. */
    @Transactional(readOnly = true)
    public Map<AgencyCode, TrackRecord> trackRecords() {
        return trackRecords.all();
    }

    /** The newest version with its members, for an operator. */
    @Transactional
    public Optional<Listed> members(Party by, AgencyCode code, String source) {
        Optional<Listed> current = agencies.current(code);
        if (current.isPresent()) {
            accesses.consulted(by, code, "members", source);
        }
        return current;
    }

    /**
     * An operator looks at an agency's versions, the newest first: at most {@code limit} of those
     * before {@code before}; none when there is no such agency.
     */
    @Transactional
    public List<Listed> versions(
            Party by, AgencyCode code, @Nullable Long before, int limit, String source) {
        List<Listed> versions = agencies.versions(code, before, limit);
        if (!versions.isEmpty()) {
            accesses.consulted(by, code, "versions", source);
        }
        return versions;
    }

    /** The forces and teams a region raises referrals for, in order of their names. */
    @Transactional(readOnly = true)
    public List<RequestingUnit> unitsServedBy(String rocu) {
        return units.servedBy(rocu);
    }

    /** What a force or team is called; absent when no region serves it. */
    @Transactional(readOnly = true)
    public Optional<String> nameOfUnit(String code) {
        return units.regionOf(code).stream()
                .flatMap(rocu -> units.servedBy(rocu).stream())
                .filter(unit -> unit.code().equals(code))
                .map(RequestingUnit::name)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Membership> membershipOf(String subject) {
        return units.membershipOf(subject);
    }
}
