package al.tryeza.audit.publication.web;

import al.tryeza.audit.checkpoints.Checkpoints;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.publication.Publication;
import al.tryeza.web.CurrentOfficers;
import al.tryeza.web.OpenDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Opens {@code /log} and the proofs: to members by default, to anybody with {@code tryeza.audit.log-readers=public}.
 */
@Configuration(proxyBeanMethods = false)
public class LogDoor {

    @Bean
    Publication publication(LogReading log, Checkpoints checkpoints) {
        return new Publication(log, checkpoints);
    }

    @Bean
    LogController logController(
            Publication publication,
            CurrentOfficers officers,
            @Value("${tryeza.audit.log-readers:members}") LogReaders readers) {
        return new LogController(publication, officers, readers);
    }

    @Bean
    ProofController proofController(Publication publication) {
        return new ProofController(publication);
    }

    @Bean
    @ConditionalOnProperty(name = "tryeza.audit.log-readers", havingValue = "public")
    OpenDoor openCheckpoint() {
        return new OpenDoor(HttpMethod.GET, "/log/checkpoint");
    }

    @Bean
    @ConditionalOnProperty(name = "tryeza.audit.log-readers", havingValue = "public")
    OpenDoor openTiles() {
        return new OpenDoor(HttpMethod.GET, "/log/tile/**");
    }
}
