package in.pujabooking.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.IntegrationTest;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The entities beside the schema that Flyway made. */
@IntegrationTest
class SchemaIT {

    @Autowired
    private EntityManagerFactory sessions;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void every_entity_fits_the_schema() {
        assertThatCode(this::validate).doesNotThrowAnyException();
    }

    @Test
    void an_entity_that_does_not_fit_is_found() {
        jdbc.execute("ALTER TABLE puja_package RENAME COLUMN price_paise TO price");
        try {
            assertThatThrownBy(this::validate).isInstanceOf(SchemaManagementException.class).hasMessageContaining("price_paise");
        } finally {
            jdbc.execute("ALTER TABLE puja_package RENAME COLUMN price TO price_paise");
        }
    }

    @Test
    void entities_are_ours_alone() {
        assertThat(sessions.getMetamodel().getEntities()).isNotEmpty()
                .allSatisfy(entity -> assertThat(entity.getJavaType().getPackageName()).startsWith("in.pujabooking"));
    }

    @Test
    void a_transaction_is_of_jdbc_unless_jpa_is_asked_for_by_name_and_jpa_has_no_pool_of_its_own() {
        assertThat(transactions).isInstanceOf(JdbcTransactionManager.class);
        assertThat(application.getBean("jpaTransactionManager")).isInstanceOf(JpaTransactionManager.class);
        assertThat(sessions.getProperties().get("hibernate.connection.datasource")).isSameAs(application.getBean(DataSource.class));
    }

    private void validate() {
        sessions.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }
}
