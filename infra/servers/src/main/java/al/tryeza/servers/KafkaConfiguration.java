package al.tryeza.servers;

import java.nio.file.Path;

/**
 * Configuration of the one broker.
 *
 * @param port for clients
 * @param controllerPort for the broker itself
 * @param data its log folder
 * @param adminPassword of the superuser
 */
record KafkaConfiguration(int port, int controllerPort, Path data, String adminPassword) {

    /** Properties, the password of the superuser among them. */
    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d
                listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                log.dirs=%3$s

                # everybody signs in; the controller speaks to itself before any SCRAM user is known
                sasl.enabled.mechanisms=SCRAM-SHA-512
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule \\
                  required username="%4$s" password="%5$s" user_%4$s="%5$s";
                listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule \\
                  required username="%4$s" password="%5$s";

                # who has lost its user is out within this time, also on a connection that is open
                listener.name.clients.scram-sha-512.connections.max.reauth.ms=60000

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
                """.formatted(port, controllerPort, data, KafkaServer.SUPERUSER, adminPassword);
    }

    /** Warnings, and every access that was denied, on standard output. */
    static String logging() {
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
