package in.pujabooking.api.web;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.envelope.FailureWriter;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
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
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ApiProperties api, FailureWriter failures) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(api.maxBody().toBytes(), failures));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return filter;
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(Origins origins) {
        CorsConfiguration storefront = new CorsConfiguration();
        storefront.setAllowedOrigins(origins.allowed());
        storefront.setAllowedMethods(List.of("GET", "POST", "DELETE", "OPTIONS"));
        storefront.setAllowedHeaders(List.of("*"));
        storefront.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.LINK));
        storefront.setAllowCredentials(true);
        storefront.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", storefront);
        return source;
    }
}
