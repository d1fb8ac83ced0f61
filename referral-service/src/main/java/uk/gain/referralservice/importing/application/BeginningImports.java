package uk.gain.referralservice.importing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.Specimens;
import uk.gain.referralservice.importing.model.UploadAccesses;
import uk.gain.referralservice.importing.model.UploadSealing;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Objection;

/**
 * A co-ordinator says what all rows of a file have in common. What no row could be raised with is
 * refused before the file is sent.
 */
@Service
public class BeginningImports {

    private final RaisingReferrals raising;
    private final Imports imports;
    private final UploadSealing sealing;
    private final UploadAccesses accesses;
    private final Clock clock;

    BeginningImports(
            RaisingReferrals raising,
            Imports imports,
            UploadSealing sealing,
            UploadAccesses accesses,
            Clock clock) {
        this.raising = raising;
        this.imports = imports;
        this.sealing = sealing;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Transactional
    public Beginning begin(Coordinator by, Common common, Narrative words, String source) {
        List<Complaint> complaints =
                Specimens.of(common, words).complaints(specimen -> objections(by, specimen));
        if (!complaints.isEmpty()) {
            return new Beginning.Refused(complaints);
        }
        Import.AwaitingFile awaiting =
                new Import.AwaitingFile(
                        new Import.Begun(
                                new ImportId(Ids.next()),
                                by,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                common));
        imports.add(awaiting, sealing.sealWords(awaiting.id(), words));
        accesses.begun(by, awaiting.id(), source);
        return new Beginning.Begun(awaiting);
    }

    private List<Objection> objections(Coordinator by, Draft specimen) {
        return switch (raising.examine(by, specimen)) {
            case Examined.Admitted _ -> List.of();
            case Examined.Refused refused -> refused.objections();
        };
    }
}
