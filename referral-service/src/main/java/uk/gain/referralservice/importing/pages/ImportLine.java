package uk.gain.referralservice.importing.pages;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.Progress;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.webui.Words;

/**
 * One import as the pages show it.
 *
 * @param colour of the state's tag; absent for the usual one
 * @param endedAt absent while it is not finished or stopped
 */
record ImportLine(
        UUID id,
        Instant begunAt,
        String state,
        @Nullable String colour,
        boolean awaitingFile,
        boolean working,
        long read,
        long raised,
        long repeated,
        long bad,
        long percent,
        String rate,
        String asked,
        String operation,
        @Nullable Instant endedAt) {

    static ImportLine of(Import each) {
        return switch (each) {
            case Import.AwaitingFile awaiting ->
                    line(awaiting, "Awaiting file", "yellow", Progress.NONE, 0, null);
            case Import.Working working ->
                    line(working, "Working", null, working.progress(), percent(working), null);
            case Import.Finished finished ->
                    line(
                            finished,
                            "Finished",
                            "green",
                            finished.progress(),
                            100,
                            finished.finishedAt());
            case Import.Stopped stopped ->
                    line(
                            stopped,
                            "Stopped",
                            "grey",
                            stopped.progress(),
                            percent(stopped),
                            stopped.stoppedAt());
        };
    }

    private static ImportLine line(
            Import each,
            String state,
            @Nullable String colour,
            Progress progress,
            long percent,
            @Nullable Instant endedAt) {
        String operation = each.begun().common().operation();
        return new ImportLine(
                each.id().value(),
                each.begun().at(),
                state,
                colour,
                each instanceof Import.AwaitingFile,
                each instanceof Import.Working,
                progress.read(),
                progress.raised(),
                progress.repeated(),
                progress.bad(),
                percent,
                String.format(Locale.UK, "%.1f rows a second", progress.rate()),
                asked(each.begun().common().recipients()),
                operation == null ? "None" : operation,
                endedAt);
    }

    private static long percent(Import.WithFile with) {
        long characters = with.file().characters();
        return characters == 0 ? 0 : with.progress().place().offset() * 100 / characters;
    }

    private static String asked(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Named(var agencies) -> String.join(", ", agencies);
            case Recipients.AllHolding(var categories) ->
                    "All that hold "
                            + String.join(
                                    ", ", categories.stream().sorted().map(Words::of).toList());
        };
    }
}
