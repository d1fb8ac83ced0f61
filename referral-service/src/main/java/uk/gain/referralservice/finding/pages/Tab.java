package uk.gain.referralservice.finding.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.finding.application.KeepingLists;
import uk.gain.referralservice.finding.application.KeepingLists.Counted;
import uk.gain.referralservice.finding.model.WorkList;

/** One list that can be opened, with how much waits in it. */
record Tab(String text, String href, boolean current) {

    static List<Tab> of(Counted counted, @Nullable WorkList shown, @Nullable UUID savedShown) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("All referrals", "/referrals", shown == null && savedShown == null));
        for (Map.Entry<WorkList, Integer> list : counted.workLists().entrySet()) {
            WorkList which = list.getKey();
            tabs.add(
                    new Tab(
                            name(which) + count(list.getValue()),
                            which == WorkList.ALERTS ? "/alerts" : "/referrals?workList=" + which,
                            which == shown));
        }
        tabs.add(new Tab("Drafts" + count(counted.drafts()), "/drafts?state=SUBMITTED", false));
        counted.savedLists()
                .forEach(
                        (list, count) ->
                                tabs.add(
                                        new Tab(
                                                list.name() + count(count),
                                                "/referrals?savedList=" + list.id(),
                                                list.id().equals(savedShown))));
        return List.copyOf(tabs);
    }

    private static String name(WorkList list) {
        return switch (list) {
            case OVERDUE -> "Overdue";
            case HITS_TO_READ -> "Hits to read";
            case QUESTIONS_TO_ANSWER -> "Questions to answer";
            case ALERTS -> "Alerts";
        };
    }

    private static String count(int count) {
        return count < KeepingLists.MOST_COUNTED
                ? " (" + count + ")"
                : " (" + KeepingLists.MOST_COUNTED + " or more)";
    }
}
