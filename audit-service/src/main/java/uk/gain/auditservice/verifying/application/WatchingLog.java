package uk.gain.auditservice.verifying.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.TrailCheck;
import uk.gain.auditservice.verifying.model.Flaw;
import uk.gain.auditservice.verifying.model.Verdict;

/** Derives the whole log again and again. */
@Component
class WatchingLog implements TrailCheck {

    private final VerifyingLog verifying;

    WatchingLog(VerifyingLog verifying) {
        this.verifying = verifying;
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.LOG);
    }

    @Override
    public Look look() {
        return switch (verifying.verify()) {
            case Verdict.Intact(long entries, long checkpoints, _) ->
                    new Look(
                            "%d entries and %d checkpoints".formatted(entries, checkpoints),
                            List.of());
            case Verdict.Broken(Flaw flaw) ->
                    new Look(
                            "The log up to the first thing that is wrong",
                            List.of(new Finding(Check.LOG, record(flaw), flaw.message())));
        };
    }

    private static String record(Flaw flaw) {
        return switch (flaw) {
            case Flaw.Dropped(long entry) -> entry(entry);
            case Flaw.Changed(long entry) -> entry(entry);
            case Flaw.Swapped(long entry, _) -> entry(entry);
            case Flaw.TreeChanged(long first, long last) -> entries(first, last);
            case Flaw.HashMissing(long first, long last) -> entries(first, last);
            case Flaw.Truncated(long entries, long promised) -> entries(entries, promised - 1);
            case Flaw.HeadWrong(_, long size) -> "head of size " + size;
            case Flaw.NotSigned(long size) -> checkpoint(size);
            case Flaw.OtherRoot(long size, long agreed) ->
                    agreed < size ? entries(agreed, size - 1) : checkpoint(size);
        };
    }

    private static String entry(long index) {
        return "entry " + index;
    }

    private static String entries(long first, long last) {
        return first == last ? entry(first) : "entries " + first + " to " + last;
    }

    private static String checkpoint(long size) {
        return "checkpoint of size " + size;
    }
}
