package uk.gain.platform.problems;

import tools.jackson.databind.json.JsonMapper;

/** For tests of other packages that answer with problems. */
public final class ProblemAnswersForTests {

    private ProblemAnswersForTests() {}

    public static ProblemAnswers with(JsonMapper json) {
        return new ProblemAnswers(json);
    }
}
