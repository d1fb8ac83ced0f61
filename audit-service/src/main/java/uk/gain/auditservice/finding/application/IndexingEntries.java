package uk.gain.auditservice.finding.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.entry.Entry;
import uk.gain.auditservice.finding.model.EntryIndex;
import uk.gain.auditservice.finding.model.IndexLine;

/** Makes entries findable as soon as they are in the log. */
@Service
public class IndexingEntries {

    private final EntryIndex index;

    IndexingEntries(EntryIndex index) {
        this.index = index;
    }

    /** MUST be called in the transaction that appends the entries. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Entry> entries) {
        index.add(entries.stream().map(IndexLine::of).toList());
    }
}
