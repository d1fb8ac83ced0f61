package uk.gain.referralservice.directory.model;

/** An agency said what it wants to be listed with from now on. */
public record SettingsChange(AgencyCode agency, Party by, AgencySettings settings) {}
