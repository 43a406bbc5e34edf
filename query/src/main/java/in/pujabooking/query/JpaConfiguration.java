package in.pujabooking.query;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * JPA is for reading lists and the catalogue: a repository call is one statement in autocommit, on the one connection pool. All
 * writing is JDBC's, so JDBC's transaction manager is the primary one, and no transaction of a decision opens a session (ADR 14). A
 * repository must not be called within a transaction: it would take a second connection.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan("in.pujabooking")
@EnableJpaRepositories(basePackages = "in.pujabooking", transactionManagerRef = JpaConfiguration.JPA_TRANSACTIONS, enableDefaultTransactions = false)
class JpaConfiguration {

    static final String JPA_TRANSACTIONS = "jpaTransactionManager";

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    /** Only for those who ask for it by name. */
    @Bean(name = JPA_TRANSACTIONS, defaultCandidate = false)
    JpaTransactionManager jpaTransactionManager(EntityManagerFactory sessions) {
        return new JpaTransactionManager(sessions);
    }

    /** A database that has gone is the same failure to a reader by JPA as to one by JDBC. */
    @Bean
    HibernateJpaVendorAdapter jpaVendorAdapter() {
        HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
        hibernate.getJpaDialect().setJdbcExceptionTranslator(new SQLExceptionSubclassTranslator());
        return hibernate;
    }

    /** Nothing of Hibernate's that reading by a query does not need. */
    @Bean
    HibernatePropertiesCustomizer onlyReading() {
        return settings -> {
            settings.put("hibernate.cache.use_second_level_cache", "false");
            settings.put("hibernate.cache.use_query_cache", "false");
            settings.put("hibernate.xml_mapping_enabled", "false");
            settings.put("jakarta.persistence.validation.mode", "none");
            // asked at the start otherwise
            settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
            settings.put("jakarta.persistence.database-major-version", "18");
            settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        };
    }
}
