package al.tryeza.web;

import al.tryeza.web.limit.LimitConfiguration;
import al.tryeza.web.page.PageConfiguration;
import al.tryeza.web.session.SessionConfiguration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a service imports to get its doors: problems, sign-in, limits. It provides its own {@link ActiveOfficers}. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    SecurityConfiguration.class,
    SessionConfiguration.class,
    LimitConfiguration.class,
    PageConfiguration.class
})
public class WebConfiguration {

    @Bean
    StepUp stepUp(WebProperties properties) {
        return new StepUp(properties.stepUp(), InstantSource.system());
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
