package uk.gain.referralservice.powers.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.Powers;

@Repository
class StoredPowers implements Powers {

    private final JdbcClient jdbc;

    StoredPowers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Power> all() {
        return jdbc.sql(
                        """
                        select *
                        from power
                        order by id, version
                        """)
                .query(PowerRow::power)
                .list();
    }

    @Override
    public List<Power> versionsOf(String id) {
        return jdbc.sql(
                        """
                        select *
                        from power
                        where id = :id
                        order by version
                        """)
                .param("id", id)
                .query(PowerRow::power)
                .list();
    }

    @Override
    public List<Power> addMissing(List<Power> powers) {
        return powers.stream().filter(this::addIfMissing).toList();
    }

    private boolean addIfMissing(Power power) {
        return jdbc.sql(
                                """
                                insert into power
                                    (id, version, statute, provision, from_classes, to_classes,
                                     both_ways, purposes, categories, onward, onward_consent_of,
                                     valid_from, valid_to, note, example)
                                values
                                    (:id, :version, :statute, :provision, :from, :to,
                                     :bothWays, :purposes, :categories, :onward, :consentOf,
                                     :validFrom, :validTo, :note, :example)
                                on conflict do nothing
                                """)
                        .param("id", power.id())
                        .param("version", power.version())
                        .param("statute", power.statute())
                        .param("provision", power.provision())
                        .param("from", texts(power.from()))
                        .param("to", texts(power.to()))
                        .param("bothWays", power.bothWays())
                        .param("purposes", texts(power.purposes()))
                        .param("categories", texts(power.categories()))
                        .param("onward", power.onward().code())
                        .param("consentOf", power.onward().consentOf())
                        .param("validFrom", power.validFrom())
                        .param("validTo", power.validTo())
                        .param("note", power.note())
                        .param("example", power.example())
                        .update()
                == 1;
    }

    private static @Nullable String[] texts(Collection<?> values) {
        return values.stream().map(Objects::toString).sorted().toArray(String[]::new);
    }
}
