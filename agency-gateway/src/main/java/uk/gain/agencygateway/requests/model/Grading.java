package uk.gain.agencygateway.requests.model;

/** The 3x5x2 grading of one item of content; printed e.g. [1BP] or [2CC A1 S2]. */
public record Grading(
        SourceEvaluation source, IntelligenceAssessment assessment, Handling handling) {

    /** How the item may be handled. */
    public sealed interface Handling {

        /** P: lawful sharing permitted. */
        record Permitted() implements Handling {}

        /** C: permitted with conditions, both of which are then stated. */
        record Conditions(ActionCode action, SanitisationCode sanitisation) implements Handling {}
    }

    @Override
    public String toString() {
        String figures = source.printed() + assessment.printed();
        return switch (handling) {
            case Handling.Permitted() -> "[" + figures + "P]";
            case Handling.Conditions(ActionCode action, SanitisationCode sanitisation) ->
                    "[%sC %s %s]".formatted(figures, action.printed(), sanitisation.printed());
        };
    }
}
