package al.tryeza.web;

import al.tryeza.web.limit.LimitConfiguration;
import al.tryeza.web.page.PageConfiguration;
import al.tryeza.web.session.SessionConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What a service imports to get its doors: problems, sign-in, limits. It provides its own {@link ActiveOfficers}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
@Import({SecurityConfiguration.class, SessionConfiguration.class, LimitConfiguration.class, PageConfiguration.class})
public class WebConfiguration {

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
    StepUp stepUp(WebProperties properties) {
        return new StepUp(properties.stepUp(), InstantSource.system());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(WebProperties properties, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(
                properties.maxBody().toBytes(), properties.maxQuery().toBytes(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    CurrentOfficers currentOfficers(ActiveOfficers directory) {
        return new CurrentOfficers(directory);
    }

    @Bean
    WebMvcConfigurer currentOfficer(CurrentOfficers officers, ProblemWriter problems) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentOfficerArgument(officers));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new MachineDoors(officers, problems))
                        .addPathPatterns("/api/**", "/log/**");
            }
        };
    }
}
