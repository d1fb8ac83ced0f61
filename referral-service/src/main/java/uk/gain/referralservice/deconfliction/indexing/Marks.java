package uk.gain.referralservice.deconfliction.indexing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gain.identifiers.Address;
import uk.gain.identifiers.Dates;
import uk.gain.identifiers.NameForms;
import uk.gain.identifiers.NameWords;
import uk.gain.identifiers.Sounds;
import uk.gain.referralservice.deconfliction.model.Evidence;
import uk.gain.referralservice.deconfliction.model.Evidence.Birth;
import uk.gain.referralservice.deconfliction.model.Evidence.Identifying;
import uk.gain.referralservice.deconfliction.model.Evidence.Name;
import uk.gain.referralservice.deconfliction.model.Evidence.Part;
import uk.gain.referralservice.deconfliction.model.Evidence.Place;

/** What is known of a subject as marks under one key. */
record Marks(Key key) {

    /** A shorter word has too many others one letter away. */
    private static final int SHORTEST_WITH_SLIPS = 3;

    Evidence of(Known known) {
        return new Evidence(
                known.nature(),
                known.names().stream()
                        .flatMap(
                                name ->
                                        NameWords.joinedDifferently(name).stream()
                                                .map(way -> name(way, way.size() < name.size())))
                        .toList(),
                known.births().stream().map(this::birth).toList(),
                known.exact().stream().map(this::identifying).collect(Collectors.toSet()),
                known.addresses().stream().map(this::place).collect(Collectors.toSet()));
    }

    private Name name(List<String> words, boolean joined) {
        return new Name(words.stream().map(this::part).toList(), joined);
    }

    private Part part(String word) {
        Set<String> forms = new HashSet<>(NameForms.shipped().of(word));
        Set<String> spellings = new HashSet<>(Set.of(word));
        if (word.length() > 5 && (word.startsWith("AL") || word.startsWith("EL"))) {
            forms.add(word.substring(2));
            spellings.add(word.substring(2));
        }
        Set<String> sounds =
                spellings.stream()
                        .flatMap(spelling -> Sounds.of(spelling).stream())
                        .collect(Collectors.toSet());
        return new Part(
                marks("word", forms),
                marks("sound", sounds),
                marks("slip", slips(word)),
                key.mark("initial", word.substring(0, 1)),
                word.length() == 1,
                NameForms.shipped().common(word),
                NameForms.shipped().light(word));
    }

    private static Set<String> slips(String word) {
        Set<String> slips = new HashSet<>();
        if (word.length() >= SHORTEST_WITH_SLIPS) {
            slips.add(word);
            for (int i = 0; i < word.length(); i++) {
                slips.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return slips;
    }

    private Birth birth(LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return new Birth(
                key.mark("born", date.toString()),
                key.mark("born or turned", Dates.turned(date)),
                key.mark("born in the year", String.valueOf(year)),
                key.mark("born in", year + "-" + month),
                key.mark("born year and day", year + "-" + day),
                key.mark("born on", month + "-" + day),
                month == 1 && day == 1);
    }

    private Identifying identifying(Known.Exact exact) {
        return new Identifying(
                exact.kind(), key.mark(exact.kind().name(), exact.value()), exact.shared());
    }

    private Place place(Address address) {
        return new Place(
                address.premise().isEmpty()
                        ? 0
                        : key.mark("house", address.postcode() + "/" + address.premise()),
                key.mark("postcode", address.postcode()),
                key.mark("district", address.district()));
    }

    private Set<Integer> marks(String kind, Collection<String> values) {
        return values.stream().map(value -> key.mark(kind, value)).collect(Collectors.toSet());
    }
}
