package uk.gain.referralservice.importing.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Sealed;

/**
 * Every import. What a co-ordinator looks up is always looked up within their region: an import of
 * another region is not found.
 */
public interface Imports {

    void add(Import.AwaitingFile begun, Sealed words);

    Optional<Import> find(String rocu, ImportId id);

    /** Newest first; those begun before {@code before}, or the newest of all when absent. */
    List<Import> page(String rocu, @Nullable ImportId before, int limit);

    /** Held until the transaction ends. */
    Optional<Import> holdForUpdate(ImportId id);

    /** Held until the transaction ends, for whoever works on it; nobody else's. */
    Optional<Import.Working> holdForWork(ImportId id, UUID worker);

    /** MUST have been held before. */
    void record(Import changed);

    /** Keeps what came of these lines, and by which rows are known from now on. */
    void record(Import.Begun begun, List<LineOutcome> outcomes);

    /** Which of these were raised before in the region, and under which reference number. */
    Map<NominalKey, String> known(String rocu, Collection<NominalKey> keys);

    /** In the order of the file; those after {@code after}, 0 for the first. */
    List<ReportLine> report(ImportId id, long after, int limit);

    /** The import this worker is to go on with: its own, or the oldest that nobody is at. */
    Optional<Import.Working> take(UUID worker, Instant now, Instant until);

    /** Says that the worker is still at it. */
    void keepAtIt(ImportId id, UUID worker, Instant until);

    Sealed wordsOf(ImportId id);
}
