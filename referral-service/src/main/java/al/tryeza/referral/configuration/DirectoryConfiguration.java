package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.DirectoryPublisher;
import al.tryeza.referral.directory.DirectoryStore;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.OfficerStatuses;
import al.tryeza.referral.directory.Registration;
import al.tryeza.referral.directory.SigningKeyStore;
import al.tryeza.referral.directory.SigningKeys;
import al.tryeza.referral.directory.jdbc.JdbcDirectoryConfiguration;
import al.tryeza.referral.directory.kafka.KafkaDirectoryConfiguration;
import al.tryeza.referral.directory.seed.SeedingAtStart;
import al.tryeza.referral.directory.seed.SigningKeysAtStart;
import al.tryeza.referral.directory.web.WebDirectoryConfiguration;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.Grants;
import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.CurrentOfficer;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the directory. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcDirectoryConfiguration.class, KafkaDirectoryConfiguration.class, WebDirectoryConfiguration.class})
public class DirectoryConfiguration {

    @Bean
    ActiveOfficers activeOfficers(Directory directory) {
        return id -> directory
                .officer(id)
                .filter(Officer::active)
                .map(officer -> new CurrentOfficer(officer.id(), officer.institution(), atTheDoor(officer)));
    }

    /** At the doors that are open to it an institution's system may do what those at the table may. */
    private static Set<String> atTheDoor(Officer officer) {
        return officer.roles().contains(Officer.SYSTEM)
                ? Set.of(Officer.SYSTEM, Officer.TABLE_MEMBER)
                : officer.roles();
    }

    @Bean
    Registration registration(DirectoryStore store, DirectoryPublisher publisher) {
        return new Registration(store, publisher);
    }

    /** @param officers address of a table of officers, empty where officers are registered otherwise */
    @Bean
    SeedingAtStart seedingAtStart(
            Registration registration,
            TransactionTemplate transaction,
            ResourceLoader resources,
            @Value("${tryeza.directory.officers:}") String officers) {
        return new SeedingAtStart(registration, transaction, resource(resources, officers));
    }

    /** Who leaves loses what they were granted, in the same transaction. */
    @Bean
    OfficerStatuses officerStatuses(
            DirectoryStore store, Directory directory, DirectoryPublisher publisher, Grants grants) {
        return new OfficerStatuses(
                store,
                directory,
                publisher,
                (officer, by) -> grants.endAllOf(
                        officer, GrantEnd.DEPARTED, new Actor(by.officer(), by.institution(), by.role())));
    }

    @Bean
    SigningKeys signingKeys(SigningKeyStore store, Directory directory, DirectoryPublisher publisher) {
        return new SigningKeys(store, directory, publisher);
    }

    /** @param keys address of lines of keys, empty where keys are registered otherwise */
    @Bean
    SigningKeysAtStart signingKeysAtStart(
            SigningKeys signingKeys,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            ResourceLoader resources,
            @Value("${tryeza.directory.institution-keys:}") String keys) {
        return new SigningKeysAtStart(signingKeys, transaction, json, clock, resource(resources, keys));
    }

    /** What stands at an address; a path is one too. */
    static @Nullable Resource resource(ResourceLoader resources, String address) {
        if (address.isEmpty()) {
            return null;
        }
        return address.startsWith("/") ? new FileSystemResource(address) : resources.getResource(address);
    }
}
