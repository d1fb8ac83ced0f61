package uk.gain.referralservice.importing.model;

/**
 * By which a row is known, in every file and for ever.
 *
 * @param requestingUnit code of the unit
 * @param ownReference the unit's own reference
 */
public record NominalKey(String requestingUnit, String ownReference) {}
