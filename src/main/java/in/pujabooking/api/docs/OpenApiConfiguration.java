package in.pujabooking.api.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Puja booking checkout").version("1")
                        .description("From cart to payment to booking. Amounts in rupees have two decimals, in paise they are integers."))
                .components(new Components().addSecuritySchemes(BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Paths are documented as the storefront writes them, with a slash at the end (docs/api.md, conventions). */
    @Bean
    OpenApiCustomizer trailingSlashes() {
        return api -> {
            Paths slashed = new Paths();
            api.getPaths().forEach((path, item) -> slashed.addPathItem(path.endsWith("/") ? path : path + "/", item));
            api.setPaths(slashed);
        };
    }
}
