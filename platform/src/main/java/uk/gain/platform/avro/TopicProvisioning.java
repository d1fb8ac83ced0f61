package uk.gain.platform.avro;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import uk.gain.contract.topics.Topic;

/** Creates topics as the catalogue has them, and never touches one that exists. */
final class TopicProvisioning {

    private final Map<String, Object> adminSettings;
    private final TopicSettings settings;

    TopicProvisioning(Map<String, Object> adminSettings, TopicSettings settings) {
        this.adminSettings = adminSettings;
        this.settings = settings;
    }

    /** Names of the topics that do not exist. */
    Set<String> missing(Collection<? extends Topic<?>> topics)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            return missing(admin, topics);
        }
    }

    void create(Collection<? extends Topic<?>> topics)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            Set<String> missing = missing(admin, topics);
            for (Topic<?> topic : topics) {
                if (missing.contains(topic.name())) {
                    create(admin, topic);
                }
            }
        }
    }

    private static Set<String> missing(Admin admin, Collection<? extends Topic<?>> topics)
            throws ExecutionException, InterruptedException {
        Set<String> missing = topics.stream().map(Topic::name).collect(Collectors.toSet());
        missing.removeAll(new HashSet<>(admin.listTopics().names().get()));
        return missing;
    }

    private void create(Admin admin, Topic<?> topic)
            throws ExecutionException, InterruptedException {
        NewTopic created =
                new NewTopic(topic.name(), topic.partitions(), settings.replicationFactor())
                        .configs(configs(topic));
        try {
            admin.createTopics(Set.of(created)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Map<String, String> configs(Topic<?> topic) {
        String minInsync = String.valueOf(settings.minInsyncReplicas());
        return switch (topic.retention()) {
            case Topic.Retention.Compacted() ->
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                            minInsync);
            case Topic.Retention.Timed(var limit) ->
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            limit.map(kept -> String.valueOf(kept.toMillis())).orElse("-1"),
                            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                            minInsync);
        };
    }
}
