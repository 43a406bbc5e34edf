package in.pujabooking.bench.twin.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.UrlHandlerFilter;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** Paths end in a slash and work without it (docs/api.md, conventions). Runs before security, so that rules name the form without it only. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
        var filter = new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/api/**").wrapRequest().build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(Storefront storefront) {
        CorsConfiguration pages = new CorsConfiguration();
        pages.setAllowedOrigins(List.of(storefront.baseUrl().toString()));
        pages.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
        pages.setAllowedHeaders(List.of("*"));
        pages.setAllowCredentials(true);
        pages.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", pages);
        return source;
    }

    /** Whether a day is over is asked in India, wherever the server stands. */
    @Bean
    ValidationConfigurationCustomizer indianCalendar(India india) {
        return validation -> validation.clockProvider(india::clock);
    }
}
