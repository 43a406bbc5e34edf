package in.pujabooking;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import in.pujabooking.command.booking.BookingCommand;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.cart.CartCommand;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.processing.ProcessingEvent;
import in.pujabooking.command.transaction.NestedCommands;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** The rooms of the house, and which doors they have. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("in.pujabooking");
    private static final DescribedPredicate<JavaClass> OTHER_ROOMS = resideInAPackage("in.pujabooking..");
    private static final DescribedPredicate<JavaClass> JPA =
            resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..", "org.springframework.orm..");

    @Test
    void the_write_side_knows_nobody() {
        onlyMayUse("in.pujabooking.command..", "in.pujabooking.command..");
        noClasses().that().resideInAPackage("in.pujabooking.command..").should().dependOnClassesThat(
                resideInAnyPackage("org.springframework.web..")).check(HOUSE);
    }

    @Test
    void what_decides_about_money_knows_no_jpa() {
        noClasses().that().resideInAnyPackage("in.pujabooking.command..", "in.pujabooking.saga..", "in.pujabooking.phonepe..")
                .should().dependOnClassesThat(JPA).check(HOUSE);
    }

    @Test
    void entities_are_read_only_and_nobodys_but_their_readers() {
        classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(Immutable.class).andShould().bePackagePrivate()
                .andShould().resideInAnyPackage("in.pujabooking.query..", "in.pujabooking.catalogue..", "in.pujabooking.api.webhook..").check(HOUSE);
        noClasses().should().dependOnClassesThat(assignableTo(EntityManager.class)).check(HOUSE);
    }

    /** A repository has a connection of its own: within a decision's transaction it would see another moment, and could wait for itself. */
    @Test
    void projections_and_repairs_use_no_repository() {
        noClasses().that().areAnnotatedWith(ProcessingGroup.class).should().dependOnClassesThat(assignableTo(Repository.class)).check(HOUSE);
        noClasses().that().haveSimpleName("ViewWriter").or().haveSimpleName("HistoryFold").or().haveSimpleName("ViewTable")
                .should().dependOnClassesThat(assignableTo(Repository.class)).check(HOUSE);
    }

    @Test
    void read_side_saga_and_phonepe_know_only_the_messages() {
        onlyMayUse("in.pujabooking.query..", "in.pujabooking.query..", "in.pujabooking.command..");
        onlyMayUse("in.pujabooking.saga..", "in.pujabooking.saga..", "in.pujabooking.command..");
        onlyMayUse("in.pujabooking.phonepe..", "in.pujabooking.phonepe..", "in.pujabooking.command..");
    }

    @Test
    void the_sandbox_is_a_program_of_its_own() {
        onlyMayUse("in.pujabooking.phonepe.sandbox..", "in.pujabooking.phonepe.sandbox..");
    }

    @Test
    void aggregates_are_nobody_elses_business() {
        classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate().check(HOUSE);
    }

    @Test
    void no_event_handler_of_phonepe_takes_part_in_a_replay() {
        methods().that().areAnnotatedWith(EventHandler.class).and().areDeclaredInClassesThat().resideInAPackage("in.pujabooking.phonepe..")
                .should().beDeclaredInClassesThat().areAnnotatedWith(DisallowReplay.class).check(HOUSE);
    }

    @Test
    void every_event_handler_belongs_to_a_processing_group_by_name() {
        methods().that().areAnnotatedWith(EventHandler.class)
                .should().beDeclaredInClassesThat().areAnnotatedWith(ProcessingGroup.class).check(HOUSE);
    }

    /** A future that nobody looks at swallows a failure; the command bus answers in the same thread anyhow. */
    @Test
    void no_future_of_a_command_gateway_is_dropped() {
        noClasses().should().callMethod(CommandGateway.class, "send", Object.class).check(HOUSE);
    }

    /** What runs within the transaction of a decision must not begin one of its own, nor be sent again by itself. */
    @Test
    void policies_and_saga_send_within_the_transaction_at_hand() {
        noClasses().that().resideInAnyPackage("in.pujabooking.command..", "in.pujabooking.saga..").should().dependOnClassesThat()
                .areAssignableTo(CommandGateway.class).check(HOUSE.that(DescribedPredicate.not(assignableTo(NestedCommands.class))));
    }

    @Test
    void no_stream_begins_anything_about_money() {
        noClasses().that().resideInAnyPackage("in.pujabooking.streams..", "in.pujabooking.api.live..").should().dependOnClassesThat()
                .areAssignableTo(CommandGateway.class).check(HOUSE);
    }

    @Test
    void no_simple_name_stands_twice() {
        Map<String, List<String>> names = HOUSE.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(names.values().stream().filter(types -> types.size() > 1)).isEmpty();
    }

    @Test
    void a_family_of_messages_is_one_page() {
        for (Class<?> family : List.of(CartCommand.class, CartEvent.class, PaymentCommand.class, PaymentEvent.class, BookingCommand.class,
                BookingEvent.class, ProcessingEvent.class)) {
            assertThat(family.getPermittedSubclasses()).isNotEmpty().allMatch(message -> message.getEnclosingClass() == family);
        }
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("in.pujabooking.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("in.pujabooking.query.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("in.pujabooking.phonepe.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("in.pujabooking.api.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    private static void onlyMayUse(String room, String... allowed) {
        noClasses().that().resideInAPackage(room)
                .should().dependOnClassesThat(OTHER_ROOMS.and(DescribedPredicate.not(resideInAnyPackage(allowed)))).check(HOUSE);
    }
}
