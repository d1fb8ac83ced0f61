package uk.gain.referralservice.operations.model;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A named set of referrals worked together, such as a day of action.
 *
 * @param code by which referrals name it, opaque: never the name of a person or a place; unique in
 *     its region
 * @param name what people call it
 * @param createdBy the co-ordinator's subject
 */
public record Operation(
        String rocu, String code, String name, Instant createdAt, String createdBy) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    /** Whether it may be given to a new operation: capital letters, digits and hyphens. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
