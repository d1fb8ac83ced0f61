package uk.gain.referralservice.directory.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.directory.model.Units.Membership;
import uk.gain.referralservice.directory.model.Units.RequestingUnit;

/** Looks up who can be asked and who may ask. Nothing of it is personal data. */
@Service
public class ConsultingDirectory {

    private final Agencies agencies;
    private final Units units;

    ConsultingDirectory(Agencies agencies, Units units) {
        this.agencies = agencies;
        this.units = units;
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

    /** The forces and teams a region raises referrals for, in order of their names. */
    @Transactional(readOnly = true)
    public List<RequestingUnit> unitsServedBy(String rocu) {
        return units.servedBy(rocu);
    }

    @Transactional(readOnly = true)
    public Optional<Membership> membershipOf(String subject) {
        return units.membershipOf(subject);
    }
}
