package uk.gain.referralservice.importing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Format;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.Progress;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/** Where an import stands. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        @Schema(allowableValues = {"AWAITING_FILE", "WORKING", "FINISHED", "STOPPED"}) String state,
        Instant begunAt,
        @Schema(description = "Who began it, opaque.") String begunBy,
        CommonView common,
        @Schema(description = "Absent until the file is here.") @Nullable Format format,
        @Nullable Instant startedAt,
        @Schema(description = "When it was finished or stopped.") @Nullable Instant endedAt,
        ProgressView progress) {

    @Schema(name = "WhatAllRowsHaveInCommon")
    record CommonView(
            @Nullable String requestingUnit,
            Classification classification,
            Urgency urgency,
            @Nullable ThreatArea threatArea,
            List<InformationCategory> categories,
            LawfulPurpose lawfulPurpose,
            boolean safeguarding,
            boolean covert,
            @Nullable String operation,
            @Nullable Instant respondBy,
            @Schema(description = "Codes; absent when all that hold categories are asked.")
                    @Nullable List<String> agencies,
            @Schema(description = "Absent when agencies are named.")
                    @Nullable List<InformationCategory> allHolding) {

        static CommonView of(Common common) {
            return new CommonView(
                    common.requestingUnit(),
                    common.classification(),
                    common.urgency(),
                    common.threatArea(),
                    common.categories(),
                    common.lawfulPurpose(),
                    common.safeguarding(),
                    common.covert(),
                    common.operation(),
                    common.respondBy(),
                    common.recipients() instanceof Recipients.Named(var agencies) ? agencies : null,
                    common.recipients() instanceof Recipients.AllHolding(var categories)
                            ? categories.stream().sorted().toList()
                            : null);
        }
    }

    /**
     * How far it has come.
     *
     * @param percent of the file's text, 0 to 100
     */
    @Schema(name = "ImportProgress")
    record ProgressView(
            @Schema(description = "Each is raised, repeated or bad.", example = "1200") long read,
            @Schema(example = "1196") long raised,
            @Schema(description = "Raised before, by this import or another.", example = "3")
                    long repeated,
            @Schema(description = "Not raised; see the report.", example = "1") long bad,
            @Schema(description = "Of the file's text.", example = "42") int percent,
            @Schema(description = "While at work.", example = "180.4") double rowsPerSecond) {

        static ProgressView of(Progress progress, long characters) {
            return new ProgressView(
                    progress.read(),
                    progress.raised(),
                    progress.repeated(),
                    progress.bad(),
                    characters == 0
                            ? 0
                            : Math.toIntExact(progress.place().offset() * 100 / characters),
                    Math.round(progress.rate() * 10) / 10.0);
        }
    }

    static ImportView of(Import each) {
        return switch (each) {
            case Import.AwaitingFile _ -> of(each, "AWAITING_FILE", null);
            case Import.Working _ -> of(each, "WORKING", null);
            case Import.Finished finished -> of(each, "FINISHED", finished.finishedAt());
            case Import.Stopped stopped -> of(each, "STOPPED", stopped.stoppedAt());
        };
    }

    private static ImportView of(Import each, String state, @Nullable Instant endedAt) {
        Import.Begun begun = each.begun();
        Import.@Nullable WithFile with = each instanceof Import.WithFile file ? file : null;
        return new ImportView(
                each.id().value(),
                state,
                begun.at(),
                begun.by().subject(),
                CommonView.of(begun.common()),
                with == null ? null : with.file().format(),
                with == null ? null : with.startedAt(),
                endedAt,
                with == null
                        ? ProgressView.of(Progress.NONE, 0)
                        : ProgressView.of(with.progress(), with.file().characters()));
    }
}
