package uk.gain.agencygateway.directory.model;

import uk.gain.agencygateway.directory.model.Agency.MemberRole;

/** Who asks for other settings: a member of the agency, and nobody for another. */
public record Asker(String agency, String subject, MemberRole role) {}
