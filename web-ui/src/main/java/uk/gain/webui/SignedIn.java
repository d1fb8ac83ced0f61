package uk.gain.webui;

/** Who is told, on every page, as whom they act. */
public record SignedIn(String name, String organisation) {}
