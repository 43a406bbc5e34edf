package in.pujabooking.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** The rules per path. Everything that is not named needs a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    JwtDecoder jwtDecoder(JwtProperties properties, Clock clock) {
        return TokenDecoders.of(properties, clock);
    }

    /** A span and a timer for each of a dozen filters, which nobody looks at, cost more than the filters do; requests are timed as a whole. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http, EnvelopeRefusals refusals, Environment environment) {
        boolean metricsOnTheirOwnPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return http
                .cors(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> rules(requests, metricsOnTheirOwnPort))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(bearer -> bearer
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::caller))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(failuresGoTo(refusals)))
                .build();
    }

    /** A scraper has no token; {@code management.server.port} gives it a port that only its network reaches. */
    private static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
                              boolean metricsOnTheirOwnPort) {
        if (metricsOnTheirOwnPort) {
            requests.requestMatchers("/actuator/prometheus").permitAll();
        }
        requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                .requestMatchers("/api/puja/services", "/api/payments/webhook/**", "/api/payments/redirect/**", "/api/dev/token").permitAll()
                .requestMatchers("/api/schema/**", "/api/docs/**", "/api/swagger-ui/**").permitAll()
                .requestMatchers("/actuator/health/**").permitAll()
                .requestMatchers("/api/ops/**", "/api/payments/refund/**", "/actuator/**").hasRole(Role.OPS.name())
                .requestMatchers("/api/audit/**").hasRole(Role.AUDITOR.name())
                .anyRequest().authenticated();
    }

    private static AbstractAuthenticationToken caller(Jwt token) {
        return new CallerToken(new Caller(Claims.user(token).orElseThrow()), Claims.roles(token));
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresGoTo(EnvelopeRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}
