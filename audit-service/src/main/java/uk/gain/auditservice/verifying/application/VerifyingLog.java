package uk.gain.auditservice.verifying.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.verifying.model.StoredLog;
import uk.gain.auditservice.verifying.model.Verdict;
import uk.gain.auditservice.verifying.model.Verification;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;

/** Verifies the whole log, as one snapshot of it, while it grows. */
@Service
public class VerifyingLog {

    private final StoredLog log;
    private final LogPublicKey key;
    private final AccessEvents accesses;

    VerifyingLog(StoredLog log, LogPublicKey key, AccessEvents accesses) {
        this.log = log;
        this.key = key;
        this.accesses = accesses;
    }

    /** For a caller whose look is recorded first. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(Caller caller, Access access) {
        accesses.record(caller, access);
        return new Verification(log, key.notes()).verdict();
    }

    /** For nobody but the alarms: what is wrong is told, and no entry. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    Verdict verify() {
        return new Verification(log, key.notes()).verdict();
    }
}
