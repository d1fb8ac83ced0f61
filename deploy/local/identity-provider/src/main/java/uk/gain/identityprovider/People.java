package uk.gain.identityprovider;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The people and machines of the file of demo people; all share one password. */
@JsonIgnoreProperties("note")
record People(
        String password,
        List<User> users,
        List<String> webClients,
        String commandLineClient,
        List<String> agencySystems) {
    private static final List<String> AGENCIES_SERVICES =
            List.of("agency-gateway", "audit-service");

    record User(String name, String displayName, String role, List<String> audiences) {}

    /** What the tokens of a subject say about it. */
    record Standing(String name, String role, List<String> audiences) {}

    static People read(Path file) {
        return JsonMapper.builder().build().readValue(file.toFile(), People.class);
    }

    Optional<Standing> standingOf(String subject) {
        List<Standing> standings = new ArrayList<>();
        for (User user : users) {
            if (user.name().equals(subject)) {
                standings.add(new Standing(user.displayName(), user.role(), user.audiences()));
            }
        }
        if (agencySystems.contains(subject)) {
            standings.add(new Standing(subject, "AGENCY_SYSTEM", AGENCIES_SERVICES));
        }
        return standings.stream().findFirst();
    }

    /** Never printed whole: it holds the password. */
    @Override
    public String toString() {
        return users.size() + " users, " + agencySystems.size() + " agency systems";
    }
}
