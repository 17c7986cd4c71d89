package al.tryeza.referral.links.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.links.PossibleLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door to possible links. */
@Configuration(proxyBeanMethods = false)
public class WebLinksConfiguration {

    @Bean
    LinkController linkController(PossibleLinks links, Viewers viewers) {
        return new LinkController(links, viewers);
    }
}
