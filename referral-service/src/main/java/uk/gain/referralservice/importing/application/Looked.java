package uk.gain.referralservice.importing.application;

/** What came of looking for an import in the co-ordinator's region. */
public sealed interface Looked<T> {

    record Shown<T>(T value) implements Looked<T> {}

    /** There is none in the region; whether there is elsewhere is not told. */
    record NotFound<T>() implements Looked<T> {}
}
