package uk.gain.referralservice.reporting.pages;

import uk.gain.referralservice.directory.model.InWords;
import uk.gain.referralservice.reporting.model.Figures;

/** Figures in words. */
record FigureLine(
        String name,
        long referrals,
        long requests,
        long answered,
        String hitRate,
        long refused,
        long unanswered,
        long overdue,
        String median,
        String ninetiethPercentile) {

    static FigureLine of(String name, Figures figures) {
        return new FigureLine(
                name,
                figures.referrals(),
                figures.requests(),
                figures.answered(),
                InWords.share(figures.hitRate()),
                figures.refused(),
                figures.unanswered(),
                figures.overdue(),
                InWords.duration(figures.median()),
                InWords.duration(figures.ninetiethPercentile()));
    }
}
