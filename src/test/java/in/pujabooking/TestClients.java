package in.pujabooking;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The people outside: the devotee's storefront and PhonePe's sandbox, both over HTTP; and who notes what Hibernate sends to the database. */
@TestConfiguration(proxyBeanMethods = false)
class TestClients {

    @Bean
    @Lazy
    Storefront devoteesStorefront(@Value("${server.port}") int port) {
        return new Storefront("http://localhost:" + port);
    }

    @Bean
    @Lazy
    Sandbox phonePeSandbox(@Value("${phonepe.sandbox.port}") int port) {
        return new Sandbox("http://localhost:" + port);
    }

    @Bean
    static HibernateStatements hibernateStatements() {
        return new HibernateStatements();
    }

    @Bean
    HibernatePropertiesCustomizer noteStatements(HibernateStatements statements) {
        return settings -> settings.put("hibernate.session_factory.statement_inspector", statements);
    }
}
