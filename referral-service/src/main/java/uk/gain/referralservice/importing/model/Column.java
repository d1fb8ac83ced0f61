package uk.gain.referralservice.importing.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Identifier;

/** What a row may say. The names in a file are these in lower case, e.g. {@code own_reference}. */
public enum Column {
    /** The force or team on whose behalf the row is raised. */
    REQUESTING_UNIT(100),

    /** By which the unit knows the nominal; with the unit it tells one row from every other. */
    OWN_REFERENCE(200),

    CRITERION(40),
    CRITERION_REFERENCE(200),

    /** 1 (highest) to 5. */
    MORILE_TIER(10),

    THREAT_AREA(60),

    /** PERSON when it is left out. */
    KIND(40),

    /** The part the nominal plays (DPA 2018 s.38(3)). */
    ROLE(40),

    NAME(Identifier.Kind.NAME),
    ALIAS(Identifier.Kind.ALIAS),
    DATE_OF_BIRTH(Identifier.Kind.DATE_OF_BIRTH),
    ADDRESS(Identifier.Kind.ADDRESS),
    PHONE(Identifier.Kind.PHONE),
    EMAIL(Identifier.Kind.EMAIL),
    NATIONAL_INSURANCE_NUMBER(Identifier.Kind.NATIONAL_INSURANCE_NUMBER),
    PASSPORT(Identifier.Kind.PASSPORT),
    DRIVER_NUMBER(Identifier.Kind.DRIVER_NUMBER),
    VEHICLE_REGISTRATION(Identifier.Kind.VEHICLE_REGISTRATION),
    COMPANY_NUMBER(Identifier.Kind.COMPANY_NUMBER),
    BANK_ACCOUNT(Identifier.Kind.BANK_ACCOUNT),

    /** Anything that helps to tell this nominal from another. */
    NOTE(5_000),

    /** {@code true} passes every queue. */
    SAFEGUARDING(40),

    /** {@code true} alerts nobody but its own side. */
    COVERT(40);

    private static final int LONGEST_IDENTIFIER = 500;

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(Column::columnName, Function.identity()));

    private final int longest;

    /** Absent for what is no identifier. */
    private final Identifier.@Nullable Kind identifier;

    Column(int longest) {
        this.longest = longest;
        this.identifier = null;
    }

    Column(Identifier.Kind identifier) {
        this.longest = LONGEST_IDENTIFIER;
        this.identifier = identifier;
    }

    /** As it is written in a file. */
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** In the order of the template. */
    public static List<Column> all() {
        return List.of(values());
    }

    /** Characters a value may have. */
    int longest() {
        return longest;
    }

    /** Whether a row may have several values of it: several columns, or a list in JSON. */
    public boolean isRepeatable() {
        return identifier != null;
    }

    Optional<Identifier.Kind> identifier() {
        return Optional.ofNullable(identifier);
    }
}
