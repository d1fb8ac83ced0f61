package uk.gain.platform.challenges;

/** Decides which consultations are asked about; nobody must be able to foresee it. */
@FunctionalInterface
public interface Chance {

    /** True for this share of all times, from 0 (never) to 1 (always). */
    boolean strikes(double share);
}
