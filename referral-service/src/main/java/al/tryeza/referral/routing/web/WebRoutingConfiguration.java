package al.tryeza.referral.routing.web;

import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.PlacePreview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the preview. */
@Configuration(proxyBeanMethods = false)
public class WebRoutingConfiguration {

    @Bean
    PreviewController previewController(Gazetteer gazetteer) {
        return new PreviewController(new PlacePreview(gazetteer));
    }
}
