package al.tryeza.web.page;

import al.tryeza.web.WebProperties;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires pages. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    Pages pages(WebProperties web) {
        return new Pages(web.issuer());
    }

    @Bean
    StyleController pageStyle() throws IOException {
        return new StyleController();
    }
}
