package uk.gain.agencygateway.nudging.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.nudging.model.Nudges;
import uk.gain.agencygateway.requests.RequestsChanged.Author;
import uk.gain.agencygateway.requests.RequestsChanged.Change;

/** What co-ordinators do is news, in the transaction in which it happens here. */
@Service
public class NotingNews {

    private final Nudges nudges;
    private final Clock clock;

    NotingNews(Nudges nudges, Clock clock) {
        this.nudges = nudges;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(List<Change> changes) {
        List<Nudges.Noted> news =
                changes.stream()
                        .filter(change -> change.by() == Author.COORDINATOR)
                        .map(
                                change ->
                                        new Nudges.Noted(
                                                change.agency(),
                                                clock.instant(),
                                                change.urgency().equals("URGENT")))
                        .distinct()
                        .toList();
        if (!news.isEmpty()) {
            nudges.note(news);
        }
    }
}
