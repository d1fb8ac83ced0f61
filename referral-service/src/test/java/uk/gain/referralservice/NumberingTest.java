package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Recipients;

class NumberingTest extends RunningService {

    private static final int RAISERS = 64;
    private static final Coordinator WEST_MIDLANDS =
            new Coordinator("coordinator.westmidlands", "WM");

    @Autowired RaisingReferrals raising;
    @Autowired TransactionTemplate transaction;

    @Test
    void sixtyFourWhoRaiseAtOnceGetNumbersWithoutGapsAndWithoutDoubles()
            throws InterruptedException, ExecutionException {
        CountDownLatch together = new CountDownLatch(1);
        List<Long> numbers = new ArrayList<>();
        try (ExecutorService raisers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> raised =
                    IntStream.range(0, RAISERS)
                            .mapToObj(
                                    _ ->
                                            raisers.submit(
                                                    () -> {
                                                        together.await();
                                                        return number();
                                                    }))
                            .toList();
            List<Future<?>> abandoned = new ArrayList<>();
            for (int i = 0; i < RAISERS / 4; i++) {
                abandoned.add(
                        raisers.submit(
                                () -> {
                                    together.await();
                                    return abandonedNumber();
                                }));
            }
            together.countDown();
            for (Future<Long> number : raised) {
                numbers.add(number.get());
            }
            for (Future<?> number : abandoned) {
                number.get();
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, RAISERS).boxed().toList());
    }

    private long number() {
        return ((Raised) raising.raise(WEST_MIDLANDS, draft(), "test")).reference().number();
    }

    /** A raiser whose transaction fails after the number was given. */
    private boolean abandonedNumber() {
        transaction.executeWithoutResult(
                status -> {
                    number();
                    status.setRollbackOnly();
                });
        return true;
    }

    private static Draft draft() {
        Particulars any = Given.particulars();
        return Given.draft(
                new Particulars(
                        "WEST-MIDLANDS-POLICE",
                        null,
                        any.classification(),
                        any.urgency(),
                        any.threatArea(),
                        any.criteria(),
                        any.categories(),
                        false,
                        false,
                        null),
                new Recipients.Named(List.of("HMRC")));
    }
}
