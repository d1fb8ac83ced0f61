package uk.gain.referralservice.clock.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.clock.model.CalendarNotKnown;

/** Says that a limit cannot be counted, to the caller and to the operator, who can mend it. */
@RestControllerAdvice(annotations = RestController.class)
class CalendarNotKnownAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNotKnownAnswer.class);
    private static final ProblemType CALENDAR_NOT_KNOWN =
            new ProblemType(
                    "calendar-not-known",
                    "A limit would lie beyond the calendars known",
                    HttpStatus.SERVICE_UNAVAILABLE);

    @ExceptionHandler
    ErrorResponse answer(CalendarNotKnown notKnown) {
        LOG.error("{}", notKnown.getMessage());
        return Problem.of(
                CALENDAR_NOT_KNOWN,
                notKnown.getMessage()
                        + ". Nothing was kept or sent. The operator can supply the published dates.");
    }
}
