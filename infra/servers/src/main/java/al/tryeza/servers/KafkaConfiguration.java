package al.tryeza.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of the one broker, which is its own controller.
 *
 * @param listeners for clients, all with passwords; the first is what the broker speaks to itself by
 * @param controllerPort for the broker itself, on 127.0.0.1
 * @param data its log folder
 * @param adminPassword of the superuser
 */
public record KafkaConfiguration(List<Listener> listeners, int controllerPort, Path data, String adminPassword) {

    /**
     * One door of the broker.
     *
     * @param name upper case
     * @param bound {@code host:port} where it listens
     * @param advertised {@code host:port} where clients find it
     * @param encryption null where connections are in clear
     */
    public record Listener(
            String name,
            String bound,
            String advertised,
            @Nullable Encryption encryption) {

        /** In clear. */
        public Listener(String name, String bound, String advertised) {
            this(name, bound, advertised, null);
        }

        String protocol() {
            return encryption == null ? "SASL_PLAINTEXT" : "SASL_SSL";
        }
    }

    public KafkaConfiguration {
        listeners = List.copyOf(listeners);
    }

    /** Properties, the password of the superuser among them. */
    public String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=%1$s,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=%7$s
                listener.security.protocol.map=%8$s,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=%9$s
                controller.listener.names=CONTROLLER
                log.dirs=%3$s

                # everybody signs in; the controller speaks to itself before any SCRAM user is known
                sasl.enabled.mechanisms=SCRAM-SHA-512
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule \\
                  required username="%4$s" password="%5$s" user_%4$s="%5$s";
                %6$s

                # nobody may do what no rule allows
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                allow.everyone.if.no.acl.found=false
                super.users=User:%4$s
                auto.create.topics.enable=false

                # the largest record; clients keep batch.size <= max.request.size <= this
                message.max.bytes=1048588
                num.partitions=3

                # one broker holds the only copy
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=3
                min.insync.replicas=1

                # a service that was killed is replaced within seconds
                group.consumer.heartbeat.interval.ms=1000
                group.consumer.min.heartbeat.interval.ms=1000
                group.consumer.session.timeout.ms=10000
                group.consumer.min.session.timeout.ms=6000
                group.initial.rebalance.delay.ms=0
                """.formatted(
                        each(",", listener -> listener.name() + "://" + listener.bound()),
                        controllerPort,
                        data,
                        KafkaServer.SUPERUSER,
                        adminPassword,
                        each("\n", this::signIn),
                        each(",", listener -> listener.name() + "://" + listener.advertised()),
                        each(",", listener -> listener.name() + ":" + listener.protocol()),
                        listeners.getFirst().name());
    }

    /**
     * Arguments of a Java that makes the data folder, with the superuser in it. It prints verifiers of the password: throw
     * its words away.
     *
     * @param classPath of the broker
     * @param configuration file with {@link #text()}
     * @param clusterId Base64 of a UUID
     */
    public String formatArguments(String classPath, Path configuration, String clusterId) {
        return """
                -Xshare:auto
                -XX:TieredStopAtLevel=1
                -cp
                "%s"
                kafka.tools.StorageTool
                format
                --config
                "%s"
                --cluster-id
                %s
                --add-scram
                "SCRAM-SHA-512=[name=%s,password=%s]"
                """.formatted(classPath, configuration, clusterId, KafkaServer.SUPERUSER, adminPassword);
    }

    /** Who has lost its user is out within a minute, also on a connection that is open, by whichever listener it came. */
    private String signIn(Listener listener) {
        return """
                listener.name.%1$s.scram-sha-512.connections.max.reauth.ms=60000
                listener.name.%1$s.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule \\
                  required username="%2$s" password="%3$s";
                %4$s""".formatted(
                listener.name().toLowerCase(Locale.ROOT), KafkaServer.SUPERUSER, adminPassword, encrypted(listener));
    }

    private String encrypted(Listener listener) {
        return listener.encryption() == null
                ? ""
                : """
                listener.name.%1$s.ssl.keystore.type=PEM
                listener.name.%1$s.ssl.keystore.location=%2$s
                listener.name.%1$s.ssl.truststore.type=PEM
                listener.name.%1$s.ssl.truststore.location=%3$s
                listener.name.%1$s.ssl.enabled.protocols=TLSv1.3
                """.formatted(
                                listener.name().toLowerCase(Locale.ROOT),
                                keys(),
                                listener.encryption().authority());
    }

    /** Where the broker finds key and certificates in one file. */
    Path keys() {
        return data.resolveSibling("listener.pem");
    }

    private String each(String between, Function<Listener, String> text) {
        return listeners.stream().map(text).collect(Collectors.joining(between));
    }

    /** Warnings, and every access that was denied, on standard output. */
    public static String logging() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Configuration status="error">
                  <Appenders>
                    <Console name="out" target="SYSTEM_OUT">
                      <PatternLayout pattern="%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX}{UTC} %p %c{1} %m%n"/>
                    </Console>
                  </Appenders>
                  <Loggers>
                    <Logger name="kafka.authorizer.logger" level="info"/>
                    <Logger name="kafka.server.KafkaRaftServer" level="info"/>
                    <Root level="warn">
                      <AppenderRef ref="out"/>
                    </Root>
                  </Loggers>
                </Configuration>
                """;
    }
}
