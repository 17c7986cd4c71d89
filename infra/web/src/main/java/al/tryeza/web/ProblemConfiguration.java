package al.tryeza.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** What a program imports that has doors at which nobody signs in: problems and the limits of a request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
public class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ServerProblems serverProblems(JsonMapper json) {
        return new ServerProblems(json);
    }

    @Bean
    ProblemAdvice problemAdvice(MeterRegistry meters) {
        return new ProblemAdvice(meters);
    }

    @Bean
    ErrorDocument errorDocument() {
        return new ErrorDocument();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(WebProperties properties, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(
                properties.maxBody().toBytes(), properties.maxQuery().toBytes(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
