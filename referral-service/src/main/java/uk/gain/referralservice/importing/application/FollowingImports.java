package uk.gain.referralservice.importing.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.ReportLine;
import uk.gain.referralservice.importing.model.UploadAccesses;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/**
 * A co-ordinator follows the imports of their region. Counts and reports hold nothing of what a row
 * says; only attempts at another region's imports are recorded.
 */
@Service
public class FollowingImports {

    private final Imports imports;
    private final UploadAccesses accesses;

    FollowingImports(Imports imports, UploadAccesses accesses) {
        this.imports = imports;
        this.accesses = accesses;
    }

    /** Newest first; at most {@code limit} of those begun before {@code before}. */
    @Transactional(readOnly = true)
    public List<Import> page(Coordinator by, @Nullable ImportId before, int limit) {
        return imports.page(by.rocu(), before, limit);
    }

    @Transactional
    public Looked<Import> view(Coordinator by, ImportId id, String source) {
        Optional<Import> found = imports.find(by.rocu(), id);
        if (found.isEmpty()) {
            accesses.denied(by, id, source);
            return new Looked.NotFound<>();
        }
        return new Looked.Shown<>(found.get());
    }

    /**
     * Lines of the report in the order of the file; whoever asks MUST have viewed the import
     * before.
     */
    @Transactional(readOnly = true)
    public List<ReportLine> report(Import viewed, long after, int limit) {
        return imports.report(viewed.id(), after, limit);
    }
}
